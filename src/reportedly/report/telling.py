"""Tellings: what one chain of speakers says in the same words, with every outlet that carries it.

A telling is the only way in which an article's words enter a report: they never travel without their speakers.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.records import Article, Claim, Link, Span, View
from reportedly.records.terms import SpeakerType, Stance
from reportedly.report.dates import day_words, when_words
from reportedly.report.wording import listed, words

FARTHEST = 600  # characters: evidence farther from its sentence than this stands in a quotation of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the quoted sentence; `is_evidence` marks the very words that the claim rests on."""

    text: str
    is_evidence: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """One row of the claims matrix, as written in the article; empty where the claim is silent."""

    killed: str
    injured: str
    other: str
    who: str
    weapon: str
    place: str
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who says so, through whom, where it was printed, in which words."""

    claims: tuple[str, ...]
    speaker: str
    speaker_type: str
    family: str | None
    through: tuple[str, ...]
    outlets: tuple[str, ...]
    says: str
    is_denial: bool
    evidence: str
    pieces: tuple[Piece, ...]
    cells: Cells
    notes: tuple[str, ...]
    published: str
    urls: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody the words came through, the speaker first, the outlets last."""
        return (self.speaker, *self.through, *self.outlets)

    @property
    def attribution(self) -> str:
        """The chain in one phrase, e.g. "Ivo Marrec (armed forces), as relayed by SSNA, in the Courier"."""
        return self.speaker + self.beside

    @property
    def beside(self) -> str:
        """What follows the speaker's name: who it is, and the way from there to the page."""
        if self.is_outlet_speaking:
            others = f" and {listed(list(self.outlets[1:]))}" if len(self.outlets) > 1 else ""
            return f"{others}, in {'their' if others else 'its'} own voice"
        return f" ({self.speaker_type}), {self.carried}" if self.speaker_type else f", {self.carried}"

    @property
    def carried(self) -> str:
        """The way from the speaker to the page, e.g. "as relayed by SSNA, in the Courier"."""
        relays = "".join(f"as relayed by {name}, " for name in self.through)
        return f"{relays}in {listed(list(self.outlets))}"

    @property
    def is_outlet_speaking(self) -> bool:
        """Whether nobody is quoted: the outlet says so itself."""
        return self.outlets[:1] == (self.speaker,)


class Tellings:
    """Looks claims up by id and words them as tellings."""

    def __init__(self, view: View) -> None:
        """Takes the claims and articles from a view."""
        self._claims = {claim.id: claim for claim in view.claims}
        self._articles = {article.id: article for article in view.articles}

    def of(self, claims: Iterable[str]) -> tuple[Telling, ...]:
        """The tellings of these claims, in their order; the same words through the same speakers are one telling."""
        groups: dict[tuple[object, ...], list[Claim]] = {}
        for claim in (self._claims[name] for name in claims if name in self._claims):
            groups.setdefault(self._key(claim), []).append(claim)
        return tuple(self._telling(group) for group in groups.values())

    def claim(self, name: str) -> Claim | None:
        """The claim of that id, None where the view does not hold it."""
        return self._claims.get(name)

    def outlet(self, article_id: str) -> str:
        """The name of an article's outlet, else the best there is to tell it by."""
        article = self._articles[article_id]
        return article.outlet or article.url or article.source

    def _key(self, claim: Claim) -> tuple[object, ...]:
        chain = tuple(link.speaker.called for link in claim.attribution) or (self.outlet(claim.article_id),)
        return (chain, claim.stance, claim.modality, tuple(" ".join(span.text.split()) for span in claim.evidence))

    def _telling(self, group: list[Claim]) -> Telling:
        first = group[0]
        links = first.attribution
        article = self._articles[first.article_id]
        outlets = tuple(dict.fromkeys(self.outlet(claim.article_id) for claim in group))
        published = article.published.start if article.published else None
        return Telling(
            claims=tuple(claim.id for claim in group),
            speaker=links[-1].speaker.called if links else outlets[0],
            speaker_type=_type_words(links[-1]) if links else "",
            family=links[-1].family if links else None,
            through=tuple(link.speaker.called for link in reversed(links[:-1]) if link.speaker.called not in outlets),
            outlets=outlets,
            says=words("verbs", first.stance),
            is_denial=first.stance is Stance.DENIES,
            evidence=" … ".join(span.text for span in first.evidence),
            pieces=_pieces(article.text, first),
            cells=_cells(first),
            notes=_notes(first),
            published=day_words(published) if published else "publication date not known",
            urls=tuple((self.outlet(claim.article_id), _url(self._articles[claim.article_id])) for claim in group),
        )


def _type_words(link: Link) -> str:
    return "" if link.speaker_type is SpeakerType.OTHER else words("speaker_types", link.speaker_type)


def _url(article: Article) -> str:
    """The article's address if a reader may safely follow it; a page's own `javascript:` is no address."""
    return article.url if article.url and article.url.lower().startswith(("https://", "http://")) else ""


def _notes(claim: Claim) -> tuple[str, ...]:
    """What the words themselves say of their own weight: doubts, hedges, plans."""
    hedges = listed([f"“{hedge.text}”" for hedge in claim.hedges])
    notes = (words("modality", claim.modality), words("verification", claim.verification))
    return tuple(note for note in (*notes, f"hedged: {hedges}" if hedges else "") if note)


def _cells(claim: Claim) -> Cells:
    counted: dict[str, list[str]] = {"killed": [], "injured": [], "other": []}
    for figure in claim.figures:
        kind = figure.kind.value
        counted[kind if kind in counted and kind != "other" else "other"].append(
            figure.span.text if kind in ("killed", "injured") else f"{words('figure_kinds', kind)}: {figure.span.text}"
        )
    when, where = claim.when, claim.where
    return Cells(
        killed="; ".join(counted["killed"]),
        injured="; ".join(counted["injured"]),
        other="; ".join(counted["other"]),
        who="; ".join(actor.span.text if actor.span else actor.called for actor in claim.actors),
        weapon="; ".join(weapon.text for weapon in claim.weapons),
        place=(where.span.text if where.span else where.name or "") if where else "",
        time=(when.span.text if when.span else when_words(when)) if when else "",
    )


def _pieces(text: str, claim: Claim) -> tuple[Piece, ...]:
    """The claim's sentence, widened to evidence near it, cut into evidence and the rest."""
    near = [span for span in claim.evidence if _gap(span, claim.sentence) <= FARTHEST]
    start = min([claim.sentence.start, *(span.start for span in near)])
    end = max([claim.sentence.end, *(span.end for span in near)])
    pieces: list[Piece] = []
    for span in sorted(near, key=lambda span: span.start):
        if span.start > start:
            pieces.append(Piece(text=text[start : span.start], is_evidence=False))
        pieces.append(Piece(text=text[max(start, span.start) : span.end], is_evidence=True))
        start = max(start, span.end)
    if start < end:
        pieces.append(Piece(text=text[start:end], is_evidence=False))
    far = [span for span in claim.evidence if span not in near]
    return (*pieces, *(Piece(text=f" … {span.text}", is_evidence=True) for span in far))


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)
