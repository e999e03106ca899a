"""The actors of an article's claims, identified together against everybody the article introduces."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportedly.records import Actor, Article, ArticleGraph, Claim, Entity, Link
from reportedly.records.terms import ControlStatus, SpeakerType, Stance
from reportedly.resolve.actors import Roster, find_actors, metonym, speaker_type

# Speakers whose word on who holds a place is an observation, not a claim of their own.
_NEUTRAL = {SpeakerType.MONITOR}


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Identifies actors; `country_of` tells the country of a place by its name."""

    country_of: Callable[[str], str | None]

    def spot(self, text: str) -> tuple[Entity, ...]:
        """The actors named in a text."""
        return find_actors(text)

    def name(self, claims: Sequence[Claim], *, article: Article, graph: ArticleGraph) -> tuple[Claim, ...]:
        """The claims with their actors identified. Words that name nobody keep what can be told of them."""
        on = article.published.start[:10] if article.published and article.published.start else None
        entities = [entity for sentence in graph.sentences for entity in sentence.entities]
        roster = Roster.of(article.text, entities, on=on, country_of=self.country_of)
        return tuple(_named(claim, roster, on) for claim in claims)


def _named(claim: Claim, roster: Roster, on: str | None) -> Claim:
    def who(actor: Actor) -> Actor:
        return roster.identify(actor, on=on)

    def acting(actor: Actor) -> Actor:
        seat = metonym(actor.called)
        return replace(seat, span=actor.span) if seat is not None else who(actor)

    def members(actors: tuple[Actor, ...], told: Callable[[Actor], Actor]) -> tuple[Actor, ...]:
        named = (part for actor in actors for part in roster.expand(told(actor), on=on))
        return tuple(dict.fromkeys(named))

    attribution = tuple(_link(link, acting(link.speaker)) for link in claim.attribution)
    named = replace(
        claim,
        actors=members(claim.actors, acting),
        recipients=members(claim.recipients, who),
        attribution=attribution,
    )
    if named.term is not None:
        named = replace(named, term=replace(named.term, obligor=tuple(who(actor) for actor in named.term.obligor)))
    return _with_control(named, acting)


def _link(link: Link, speaker: Actor) -> Link:
    return replace(link, speaker=speaker, speaker_type=speaker_type(speaker))


def _with_control(claim: Claim, acting: Callable[[Actor], Actor]) -> Claim:
    control = claim.control
    if control is None:
        return claim
    holder = acting(control.holder) if control.holder else None
    former = acting(control.former) if control.former else None
    status = _status(claim, holder, former)
    return replace(claim, control=replace(control, holder=holder, former=former, status=status))


def _status(claim: Claim, holder: Actor | None, former: Actor | None) -> ControlStatus:
    """Denied, claimed by a side with a stake in it, assessed by a neutral monitor, or reported (FIELD.md rule 10)."""
    if claim.stance is Stance.DENIES:
        return ControlStatus.DENIED
    links = claim.attribution
    if not links:
        return ControlStatus.REPORTED
    if any(_is_party(link.speaker, side) for link in links for side in (holder, former) if side is not None):
        return ControlStatus.CLAIMED
    return ControlStatus.ASSESSED if links[-1].speaker_type in _NEUTRAL else ControlStatus.REPORTED


def _is_party(speaker: Actor, side: Actor) -> bool:
    same = (
        (speaker.family is not None and speaker.family == side.family)
        or (speaker.party is not None and speaker.party == side.party)
        or speaker.called == side.called
    )
    return same
