"""Reading for tests: one pipeline for the whole run, and what a claim tells, put in short words.

A case of tests/cases names what it asks of a claim and nothing else; `differences` says where a claim falls short of
it, `pairs` finds a claim of its own for everything expected.

kind, type, mode, modality, stance, verification: the token, or a list of tokens of which one must be right
actors, recipients: one word or phrase of each, in any order; [] means none
chain: the speakers, outermost first; [] means that the outlet itself speaks. cues, speaker_types, access: likewise
figures: "killed 12", "killed 30..", "killed ..30", "killed 30..40", "killed >7500", "killed <50", "injured ~60",
  "killed ?" (words only), and after it any of the class, the scope and "part". All figures of the claim, in any order
where: words of the place; when, said: "2014-08-04", "2014-08-04..2014-08-07"; "none" where there must be none
change, holder, former, status: of control. term, agreement, deadline, condition, exception, obligor: of a term
evidence: words that it holds; without: words that it leaves out; content, about: words of what is said, or denied
hedges, weapons: the words
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from reportedly.graph import RuleReader
from reportedly.pipeline import Pipeline, read_text
from reportedly.pipeline import Reading as Read
from reportedly.records import Actor, Claim, Figure, Span, When

Wanted = Mapping[str, object]


@cache
def pipeline() -> Pipeline:
    """The one pipeline of the run: the parser's model and the gazetteer are loaded once."""
    return Pipeline()


@cache
def grammar() -> Pipeline:
    """Grammar alone: what its tables and rules promise must hold without the network's help."""
    return Pipeline(RuleReader())


def read_by_grammar(text: str, published: str | None = None) -> Read:
    return read_text(text, published=published, pipeline=grammar())


def read(text: str, published: str | None = None) -> Read:
    return read_text(text, published=published, pipeline=pipeline())


def told(figure: Figure) -> str:
    """A figure in one line: kind, range, whom, what it covers."""
    whom = f" {figure.victim_class}" if figure.victim_class else ""
    part = " part" if figure.part_of is not None else ""
    return f"{figure.kind} {_range(figure)}{whom} {figure.scope}{part}"


def _range(figure: Figure) -> str:
    low, high = figure.min, figure.max
    if low is None and high is None:
        return "?"
    if low is not None and low == high:
        return f"~{low}" if figure.approximate else str(low)
    if high is None:
        return f">{low}" if figure.min_exclusive else f"{low}.."
    if low is None:
        return f"<{high}" if figure.max_exclusive else f"..{high}"
    return f"{low}..{high}"


def _named(actor: Actor | None) -> list[str]:
    return [actor.called, actor.span.text if actor.span else ""] if actor else []


def _day(when: When | None) -> str:
    if when is None or when.start is None or when.end is None:
        return "none"
    return when.start[:10] if when.start[:10] == when.end[:10] else f"{when.start[:10]}..{when.end[:10]}"


def _words(span: Span | None) -> list[str]:
    return [span.text] if span else []


def _place(claim: Claim) -> list[str]:
    where = claim.where
    return [where.name or "", where.span.text if where.span else ""] if where else []


def _about(claim: Claim, claims: Sequence[Claim]) -> list[str]:
    return [span.text for other in claims if other.id == claim.about for span in other.evidence]


# What of a claim each key asks: a token, a list in order, several names in any order, or words to be found.
TOKENS: Mapping[str, Callable[[Claim], object]] = {
    "kind": lambda c: c.kind,
    "type": lambda c: c.event_type,
    "mode": lambda c: c.event_mode,
    "modality": lambda c: c.modality,
    "stance": lambda c: c.stance,
    "verification": lambda c: c.verification,
    "change": lambda c: c.control.change if c.control else None,
    "status": lambda c: c.control.status if c.control else None,
    "term": lambda c: c.term.kind if c.term else None,
    "when": lambda c: _day(c.when),
    "anchor": lambda c: c.when.anchor if c.when else None,
    "said": lambda c: _day(c.said),
    "deadline": lambda c: _day(c.term.deadline) if c.term else None,
}
IN_ORDER: Mapping[str, Callable[[Claim], list[list[str]]]] = {
    "chain": lambda c: [_named(link.speaker) for link in c.attribution],
    "cues": lambda c: [_words(link.cue) for link in c.attribution],
    "speaker_types": lambda c: [[str(link.speaker_type)] for link in c.attribution],
    "access": lambda c: [[str(link.access)] for link in c.attribution],
}
ANY_ORDER: Mapping[str, Callable[[Claim], list[list[str]]]] = {
    "actors": lambda c: [_named(actor) for actor in c.actors],
    "recipients": lambda c: [_named(actor) for actor in c.recipients],
    "obligor": lambda c: [_named(actor) for actor in c.term.obligor] if c.term else [],
    "hedges": lambda c: [[span.text] for span in c.hedges],
    "weapons": lambda c: [[span.text] for span in c.weapons],
}
FOUND: Mapping[str, Callable[[Claim, Sequence[Claim]], list[str]]] = {
    "where": lambda c, _: _place(c),
    "holder": lambda c, _: _named(c.control.holder) if c.control else [],
    "former": lambda c, _: _named(c.control.former) if c.control else [],
    "agreement": lambda c, _: [c.term.agreement or ""] if c.term else [],
    "condition": lambda c, _: _words(c.term.condition) if c.term else [],
    "exception": lambda c, _: _words(c.term.exception) if c.term else [],
    "evidence": lambda c, _: [" … ".join(span.text for span in c.evidence)],
    "content": lambda c, _: _words(c.content),
    "about": _about,
}


def _has(words: object, texts: Sequence[str]) -> bool:
    if words == "none":
        return not any(texts)
    return any(str(words).casefold() in text.casefold() for text in texts)


def _matches_all(wanted: Sequence[object], found: Sequence[Sequence[str]]) -> bool:
    """Whether each wanted words have one of the found for themselves, and none is left over."""
    if len(wanted) != len(found):
        return False
    if not wanted:
        return True
    return any(
        _has(wanted[0], texts) and _matches_all(wanted[1:], [*found[:n], *found[n + 1 :]])
        for n, texts in enumerate(found)
    )


def _figures_match(wanted: Sequence[str], found: Sequence[Figure]) -> bool:
    lines = [told(figure).split() for figure in found]
    if len(wanted) != len(lines):
        return False
    if not wanted:
        return True
    return any(
        set(wanted[0].split()) <= set(line) and _figures_match(wanted[1:], [*found[:n], *found[n + 1 :]])
        for n, line in enumerate(lines)
    )


def differences(wanted: Wanted, claim: Claim, claims: Sequence[Claim]) -> list[str]:
    """What of the wanted the claim does not give: "modality: future, got actual"."""
    wrong = []
    for key, value in wanted.items():
        got = _got(key, claim, claims)
        if not _is_right(key, value, got, claim):
            shown = [told(figure) for figure in claim.figures] if key == "figures" else got
            wrong.append(f"{key}: wanted {value!r}, got {shown!r}")
    return wrong


def _got(key: str, claim: Claim, claims: Sequence[Claim]) -> object:
    if key in TOKENS:
        value = TOKENS[key](claim)
        return value if value is None else str(value)
    if key in IN_ORDER or key in ANY_ORDER:
        return (IN_ORDER.get(key) or ANY_ORDER[key])(claim)
    if key == "figures":
        return claim.figures
    return FOUND["evidence" if key == "without" else key](claim, claims)


def _is_right(key: str, value: object, got: object, claim: Claim) -> bool:
    if key in TOKENS:
        options = value if isinstance(value, list) else [None if value == "none" and got is None else value]
        return got in options
    if key == "figures":
        return isinstance(value, list) and _figures_match(value, claim.figures)
    assert isinstance(got, list)
    if key in IN_ORDER or key in ANY_ORDER:
        assert isinstance(value, list)
        in_turn = len(value) == len(got) and all(_has(words, texts) for words, texts in zip(value, got, strict=True))
        return in_turn if key in IN_ORDER else _matches_all(value, got)
    wanted = value if isinstance(value, list) else [value]
    if key == "without":
        return not any(_has(words, got) for words in wanted)
    return all(_has(words, got) for words in wanted)


def pairs(wanted: Sequence[Wanted], claims: Sequence[Claim]) -> dict[int, int]:
    """For each of the wanted the claim that gives it, no claim for two: as many as can be served."""
    options = [[n for n, c in enumerate(claims) if not differences(want, c, claims)] for want in wanted]
    owner: dict[int, int] = {}

    def serve(want: int, tried: set[int]) -> bool:
        for n in options[want]:
            if n not in tried:
                tried.add(n)
                if n not in owner or serve(owner[n], tried):
                    owner[n] = want
                    return True
        return False

    for want in range(len(wanted)):
        serve(want, set())
    return {want: n for n, want in owner.items()}


def shown(claim: Claim) -> str:
    """A claim on one line, for a person who reads why a test failed."""
    figures = ", ".join(told(figure) for figure in claim.figures)
    control = f" [{claim.control.change} {claim.control.status}]" if claim.control else ""
    term = f" [{claim.term.kind}]" if claim.term else ""
    parties = f"{[a.called for a in claim.actors]} -> {[a.called for a in claim.recipients]}"
    return f"{claim.kind}: {claim} {parties} {figures}{control}{term} ({claim.verification})"


def shortfalls(case: Mapping[str, object], claims: Sequence[Claim]) -> list[str]:
    """Everything that is wrong with the claims of a case, in words; empty where they are as wanted."""
    wanted = case.get("claims", [])
    banned = case.get("never", [])
    assert isinstance(wanted, list)
    assert isinstance(banned, list)
    served = pairs(wanted, claims)
    wrong = []
    for number, want in enumerate(wanted):
        if number not in served:
            near = min((differences(want, c, claims) for c in claims), key=len, default=["no claim at all"])
            wrong.append(f"missing: {dict(want)}\n    nearest: {'; '.join(near)}")
    for ban in banned:
        wrong += [f"never {dict(ban)}: {shown(c)}" for c in claims if not differences(ban, c, claims)]
    if "count" in case and len(claims) != case["count"]:
        wrong.append(f"claims: wanted {case['count']}, got {len(claims)}")
    return wrong and [*wrong, "all claims:", *(f"  {shown(claim)}" for claim in claims)]
