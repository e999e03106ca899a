"""Who the claims of one incident go back to: tellers folded into families, copies and citations into their origins."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.assets import table
from reportedly.corroborate.names import fold, initials, is_unnamed
from reportedly.records import Actor, Article, Claim, Link
from reportedly.records.terms import SpeakerType


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim and the origin it goes back to.

    Two tellings that share a key have one origin. `cites` holds keys of whoever passed the words on; `teller` is the
    outlet (or the article, where the outlet is unknown) in which they stand; `at` is when the words were first run, ""
    where unknown: a reprint of an old story is no newer than the story.
    """

    claim: Claim
    called: str
    family: str | None
    keys: frozenset[str]
    is_countable: bool
    cites: frozenset[str]
    teller: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Everybody who counts as one source, and what they told. `is_independent` follows FIELD.md rule 2."""

    called: str
    family: str | None
    tellings: tuple[Telling, ...]
    is_independent: bool

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that go back to this origin."""
        return tuple(telling.claim.id for telling in self.tellings)


def telling(claim: Claim, articles: Mapping[str, Article], copies: Mapping[str, str]) -> Telling:
    """The origin of one claim: its innermost speaker, else the agency or outlet that first ran the text."""
    article = articles.get(claim.article_id)
    outlet = article.outlet if article and article.outlet else None
    teller = fold(outlet) if outlet else f"article {claim.article_id}"
    if not claim.attribution:
        name, keys = _outlet_origin(claim.article_id, articles, copies)
        return Telling(
            claim=claim,
            called=name,
            family=None,
            keys=keys,
            is_countable=not _is_relay(claim),
            cites=frozenset(),
            teller=teller,
            at=told_at(claim, articles, copies),
        )
    inner = claim.attribution[-1]
    passing = [_speaker_keys(link) for link in claim.attribution[:-1]]
    passing.append(_outlet_origin(claim.article_id, articles, copies)[1])
    keys = _speaker_keys(inner)
    return Telling(
        claim=claim,
        called=_called(inner.speaker),
        family=inner.family,
        keys=keys,
        is_countable=inner.speaker_type is not SpeakerType.REPORTS,
        cites=frozenset().union(*passing) - keys,
        teller=teller,
        at=told_at(claim, articles, copies),
    )


def origins(tellings: Sequence[Telling]) -> tuple[Origin, ...]:
    """The tellings grouped by origin, in order of name, each marked independent or not.

    An origin is independent if it counts at all ("reports" never do) and does not itself pass on another origin of the
    same incident; where several cite each other in a ring, one of them stands for all.
    """
    groups = _grouped(_with_sides(tellings))
    of_key = {key: index for index, group in enumerate(groups) for telling in group for key in telling.keys}
    cited: dict[int, set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        for told in group:
            for key in told.cites:
                citing = of_key.get(key)
                if citing is not None and citing != index and told.is_countable:
                    cited[citing].add(index)
    independent = _sources(len(groups), cited, {i for i, g in enumerate(groups) if any(t.is_countable for t in g)})
    return tuple(
        Origin(
            called=_commonest([told.called for told in group]),
            family=_commonest([told.family for told in group if told.family]) or None,
            tellings=tuple(group),
            is_independent=index in independent,
        )
        for index, group in enumerate(groups)
    )


def told_at(claim: Claim, articles: Mapping[str, Article], copies: Mapping[str, str]) -> str:
    """When the claim was first told: when its text first appeared, else when it was said; "" where neither is known."""
    article = articles.get(copies.get(claim.article_id, claim.article_id)) or articles.get(claim.article_id)
    published = article.published.start if article and article.published else None
    said = claim.said.start if claim.said else None
    return published or said or ""


def _sources(size: int, cited: Mapping[int, set[int]], countable: set[int]) -> set[int]:
    """One member of every set of origins that cites nobody outside itself."""
    reach = {index: _reachable(index, cited) for index in range(size)}
    ends = [index for index in sorted(countable) if all(index in reach[other] for other in reach[index] & countable)]
    return {index for index in ends if not any(other in reach[index] for other in ends if other < index)}


def _reachable(start: int, cited: Mapping[int, set[int]]) -> set[int]:
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        for following in cited.get(waiting.pop(), set()) - seen:
            seen.add(following)
            waiting.append(following)
    return seen - {start}


def _grouped(tellings: Sequence[Telling]) -> list[list[Telling]]:
    home: dict[str, str] = {}

    def find(key: str) -> str:
        while home.setdefault(key, key) != key:
            key = home[key]
        return key

    for told in tellings:
        first, *others = sorted(told.keys)
        for key in others:
            home[max(find(first), find(key))] = min(find(first), find(key))
    groups: dict[str, list[Telling]] = defaultdict(list)
    for told in tellings:
        groups[find(min(told.keys))].append(told)
    return sorted(groups.values(), key=lambda group: (_commonest([told.called for told in group]), group[0].claim.id))


def _with_sides(tellings: Sequence[Telling]) -> list[Telling]:
    """Unnamed speakers of no stated side are folded into the first stated side of their type, if there is one."""
    unnamed = sorted({key for told in tellings for key in told.keys if key.startswith("unnamed:")})
    adopted = {}
    for key in unnamed:
        kind = key.rsplit(":", 1)[0]
        sided = [other for other in unnamed if other.startswith(f"{kind}:") and not other.endswith(":")]
        if key.endswith(":") and sided:
            adopted[key] = sided[0]
    return [
        Telling(
            claim=told.claim,
            called=told.called,
            family=told.family,
            keys=frozenset(adopted.get(key, key) for key in told.keys),
            is_countable=told.is_countable,
            cites=frozenset(adopted.get(key, key) for key in told.cites),
            teller=told.teller,
            at=told.at,
        )
        for told in tellings
    ]


def _speaker_keys(link: Link) -> frozenset[str]:
    speaker = link.speaker
    keys = {key for key in speaker.sides if key.startswith(("family:", "state:"))}
    if is_unnamed(speaker):
        side = speaker.family or speaker.party or speaker.country or ""
        return frozenset(keys or {f"unnamed:{link.speaker_type}:{fold(side) if side else ''}"})
    return frozenset(keys | _name_keys(speaker.called))


def _name_keys(name: str) -> set[str]:
    short = initials(name)
    return {f"name:{fold(name)}"} | ({f"initials:{short}"} if short else set())


def _outlet_origin(
    article_id: str, articles: Mapping[str, Article], copies: Mapping[str, str]
) -> tuple[str, frozenset[str]]:
    """The agency or outlet that a bare sentence goes back to, through the text it was copied from."""
    original = copies.get(article_id, article_id)
    article = articles.get(original) or articles.get(article_id)
    name = (article.agency or article.outlet) if article else None
    if name is None:
        return "an outlet not named", frozenset({f"article:{original}"})
    return name, frozenset(_name_keys(name))


def _is_relay(claim: Claim) -> bool:
    """Whether an outlet passes on what it calls reports."""
    relaying = table("corroborate/speakers")["relaying"]
    return claim.has_word(relaying) or any(hedge.has_word(relaying) for hedge in claim.hedges)


def _called(speaker: Actor) -> str:
    return " ".join(speaker.called.split())


def _commonest(names: Sequence[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name), default="")
