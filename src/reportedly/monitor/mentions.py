"""The agreements that one article speaks of, each with the claims that state it, its terms and its fate."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.assets import table
from reportedly.monitor.naming import Name, name_in
from reportedly.records import Actor, Claim, TermClaim
from reportedly.records.terms import ClaimKind, EventType, Modality, Stance, TermKind

NAMELESS = Name(text="an agreement not named", kind="any")


@dataclass(slots=True, eq=False)
class Mention:
    """One agreement as one article tells of it. `members` state it or its terms; `references` tell of its fate."""

    article_id: str
    name: Name
    members: list[Claim] = field(default_factory=list)
    references: list[Claim] = field(default_factory=list)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody said to have agreed, to be bound or to be owed something; a text itself is nobody."""
        told = [actor for claim in self.members if not owed(claim) for actor in (*claim.actors, *claim.recipients)]
        terms = [term for claim in self.members if (term := owed(claim))]
        every = (*told, *(actor for term in terms for actor in (*term.obligor, *term.obligee)))
        return tuple(actor for actor in every if name_in(actor.called) is None)


def mentions(claims: Sequence[Claim]) -> list[Mention]:
    """Every agreement of every article, article by article. A bare "the plan" is the plan named last before it."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.article_id, claim.trigger.start, claim.id)):
        by_article[claim.article_id].append(claim)
    return [mention for told in by_article.values() for mention in _of_article(told)]


def _of_article(claims: Sequence[Claim]) -> list[Mention]:
    found: list[Mention] = []
    for claim in claims:
        if claim.kind is ClaimKind.AGREEMENT and _is_told(claim):
            mention = _meant(found, _name(claim))
            if mention is None:
                mention = Mention(article_id=claim.article_id, name=_name(claim) or NAMELESS)
                found.append(mention)
            mention.name = _fuller(mention.name, _name(claim))
            mention.members.append(claim)
    for claim in claims:
        if claim.kind is not ClaimKind.AGREEMENT and (name := name_in(_words(claim))):
            nearest = _nearest(found, name, claim)
            if nearest is not None:
                (nearest.members if owed(claim) else nearest.references).append(claim)
    return found


def owed(claim: Claim) -> TermClaim | None:
    """The obligation that a claim states: its own term, or an act that it says is promised under an agreement."""
    if claim.term is not None or claim.kind is not ClaimKind.EVENT or claim.modality is not Modality.FUTURE:
        return claim.term
    if not claim.has_word(table("monitor/agreements")["promising"]["words"]) or name_in(_words(claim)) is None:
        return None
    for row in table("monitor/terms")["promised"]:
        if claim.event_type in row["types"] and claim.has_word(row["words"]):
            return TermClaim(
                kind=TermKind(row["kind"]),
                agreement=_words(claim),
                obligor=claim.actors,
                obligee=claim.recipients if row["kind"] == "release_detainees" else (),
                area=claim.where,
                deadline=claim.when,
                quantity=next(iter(claim.figures), None),
            )
    return None


def _is_told(claim: Claim) -> bool:
    is_unsaid = claim.stance in (Stance.DENIES, Stance.DOUBTS) or claim.modality is Modality.NEGATED
    return not is_unsaid and claim.event_type is not EventType.REJECT


def _name(claim: Claim) -> Name | None:
    """What the claim calls the text: a term's own word for it, else the name in the claim's words or its sentence."""
    if claim.term:
        return name_in(claim.term.agreement) if claim.term.agreement else None
    return name_in(_words(claim)) or name_in(claim.sentence.text)


def _meant(found: Sequence[Mention], name: Name | None) -> Mention | None:
    """The agreement told of last that the name fits; without a name, the one told of last."""
    return next((mention for mention in reversed(found) if name is None or mention.name.fits(name)), None)


def _nearest(found: Sequence[Mention], name: Name, claim: Claim) -> Mention | None:
    fitting = [mention for mention in found if mention.name.fits(name)]
    at = claim.trigger.start
    return min(fitting, key=lambda one: min(abs(member.trigger.start - at) for member in one.members), default=None)


def _fuller(old: Name, new: Name | None) -> Name:
    if new is None:
        return old
    kind = new.kind if old.kind == "any" else old.kind
    text = new.text if len(new.words) > len(old.words) or old is NAMELESS else old.text
    return Name(text=text, kind=kind, words=old.words | new.words)


def _words(claim: Claim) -> str:
    return " … ".join(span.text for span in claim.evidence)
