"""The claims matrix: who says what of one incident, in the articles' own words, grouped by who commands the speaker."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.records import Article, Claim, Link, View
from reportedly.records.terms import FigureKind, SpeakerType, Stance
from reportedly.show.answers import Wording
from reportedly.show.highlight import Piece, sentence

NO_FAMILY = "No known owner or commander"
COLUMNS = ("Killed", "Injured", "Other counts", "Who did it", "Weapon", "Place", "Time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One chain of speakers and what they say; `cells` stand under COLUMNS, empty where the teller is silent."""

    claim: str
    speaker: str
    speaker_type: str
    through: str
    says: str
    published: str
    is_denial: bool
    cells: tuple[str, ...]
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Everybody who is owned or commanded by one party."""

    name: str
    tellings: tuple[Telling, ...]


def families(claims: Iterable[str], view: View, wording: Wording) -> tuple[Family, ...]:
    """The matrix of these claims; the same words through the same speakers stand once, with every outlet."""
    known = {claim.id: claim for claim in view.claims}
    articles = {article.id: article for article in view.articles}
    same: dict[tuple[object, ...], list[Claim]] = {}
    for claim in (known[name] for name in claims if name in known):
        same.setdefault(_key(claim, articles[claim.article_id]), []).append(claim)
    groups: dict[str, list[Telling]] = {}
    for group in same.values():
        speaker = group[0].speaker
        name = (speaker.family if speaker else None) or NO_FAMILY
        groups.setdefault(name, []).append(_telling(group, articles, wording))
    ordered = sorted(groups, key=lambda name: name == NO_FAMILY)
    return tuple(Family(name=name, tellings=tuple(groups[name])) for name in ordered)


def outlet(article: Article) -> str:
    """The outlet's name, else the best there is to tell the article by."""
    return article.outlet or article.url or article.source


def speaker_type(link: Link, wording: Wording) -> str:
    """What sort of speaker it is; empty where that is not known."""
    return "" if link.speaker_type is SpeakerType.OTHER else wording.words("speaker_types", link.speaker_type)


def notes(claim: Claim, wording: Wording) -> tuple[str, ...]:
    """What the words themselves say of their own weight: doubts, hedges, plans."""
    hedges = ", ".join(f"“{hedge.text}”" for hedge in claim.hedges)
    said = (wording.words("modality", claim.modality), wording.words("verification", claim.verification))
    return tuple(note for note in (*said, f"hedged: {hedges}" if hedges else "") if note)


def _key(claim: Claim, article: Article) -> tuple[object, ...]:
    chain = tuple(link.speaker.called for link in claim.attribution) or (outlet(article),)
    return chain, claim.stance, claim.modality, tuple(" ".join(span.text.split()) for span in claim.evidence)


def _telling(group: list[Claim], articles: dict[str, Article], wording: Wording) -> Telling:
    claim = group[0]
    article, links = articles[claim.article_id], claim.attribution
    outlets = list(dict.fromkeys(outlet(articles[one.article_id]) for one in group))
    relays = [f"as relayed by {link.speaker.called}" for link in reversed(links[:-1])]
    return Telling(
        claim=claim.id,
        speaker=links[-1].speaker.called if links else outlets[0],
        speaker_type=speaker_type(links[-1], wording) if links else "outlet, in its own voice",
        through=", ".join([*relays, f"in {', '.join(outlets)}"]),
        says=wording.words("verbs", claim.stance),
        published=wording.when(article.published) if article.published else "publication date not known",
        is_denial=claim.stance is Stance.DENIES,
        cells=_cells(claim, wording),
        pieces=sentence(article.text, claim),
        notes=notes(claim, wording),
    )


def _cells(claim: Claim, wording: Wording) -> tuple[str, ...]:
    def counted(kind: FigureKind) -> str:
        return "; ".join(figure.span.text for figure in claim.figures if figure.kind is kind)

    main = (FigureKind.KILLED, FigureKind.INJURED)
    others = (
        f"{wording.words('figure_kinds', row.kind)}: {row.span.text}" for row in claim.figures if row.kind not in main
    )
    when, where = claim.when, claim.where
    return (
        *(counted(kind) for kind in main),
        "; ".join(others),
        "; ".join(actor.span.text if actor.span else actor.called for actor in claim.actors),
        "; ".join(weapon.text for weapon in claim.weapons),
        (where.span.text if where.span else where.name or "") if where else "",
        (when.span.text if when.span else wording.when(when)) if when else "",
    )
