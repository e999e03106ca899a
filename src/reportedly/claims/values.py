"""What a claim holds besides its speakers: parties, place, times, figures, control and term, as the words have them."""

import re
from dataclasses import replace

from reportedly.claims.chain import actor
from reportedly.claims.figures import amount, victim_class
from reportedly.records import (
    Actor,
    ArticleGraph,
    ControlClaim,
    EdgeLabel,
    Figure,
    Mention,
    MentionKind,
    Reading,
    Span,
    TermClaim,
    When,
    Where,
)
from reportedly.records.terms import ControlChange, FigureKind, FigureScope, TermKind, Verification

# A count of this many dead that no single event carries is a toll of a war, not of a day.
_CUMULATIVE_FROM = {FigureKind.KILLED: 1_000, FigureKind.DISPLACED: 50_000}
# "since Saturday" begins a period within the story; "since January" and "since the war began" a toll of the whole.
_RECENT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|dawn|midnight|morning|night|week|weekend|then)\b"
)
_SINCE = re.compile(r"\bsince(?: [\w’'-]+){1,4}", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
# Letters between two counts that are told in one breath.
_BESIDE = 25
_PERIOD = re.compile(r"\b(?:days|weeks|months|past|recent|so far|years|this (?:week|month|year))\b", re.IGNORECASE)


def parties(graph: ArticleGraph, event: Mention, label: EdgeLabel) -> tuple[Actor, ...]:
    """Those who act, or those it is done to; "both countries" gives the two that it stands for."""
    found: list[Actor] = []
    for mention in graph.targets(event, label):
        earlier = graph.targets(mention, EdgeLabel.SAME_AS)
        if len(earlier) > 1:
            found.extend(Actor(name=m.span.text, span=mention.span) for m in earlier)
        else:
            found.append(actor(graph, mention))
    return tuple(found)


def where(graph: ArticleGraph, event: Mention) -> Where | None:
    """The place that the clause names; "the town" carries the name of the town it stands for."""
    places = [e for e in graph.edges if e.start == event.id and e.label is EdgeLabel.AT]
    if places:
        best = max(places, key=lambda e: (e.confidence, -graph.mentions[e.end].span.start))
        return _where(graph, graph.mentions[best.end])
    for party in graph.targets(event, EdgeLabel.RECIPIENT):
        inside = [m for m in graph.mentions if m.kind is MentionKind.PLACE and party.span.holds(m.span)]
        if inside:
            return _where(graph, inside[0])
    for twin in (*graph.targets(event, EdgeLabel.SAME_AS), *graph.sources(event, EdgeLabel.SAME_AS)):
        for place in graph.targets(twin, EdgeLabel.AT):
            return _where(graph, place)
    return None


def place_taken(graph: ArticleGraph, event: Mention, reading: Reading) -> Where | None:
    """The place whose control changes, where no list knows its name: the words of what is taken, held or lost."""
    if reading.control is None:
        return None
    taken = next(iter(graph.targets(event, EdgeLabel.RECIPIENT)), None)
    if taken is None:
        return None
    named = _first_named(graph, taken)
    if named.span.text.lower() in {"it", "this", "that", "them"}:
        return None
    return Where(span=taken.span, name=named.span.text if named is not taken else None)


def _first_named(graph: ArticleGraph, mention: Mention) -> Mention:
    """What a later mention goes back to, by however many steps."""
    named = mention
    while graph.targets(named, EdgeLabel.SAME_AS):
        named = graph.targets(named, EdgeLabel.SAME_AS)[0]
    return named


def _where(graph: ArticleGraph, place: Mention) -> Where:
    named = _first_named(graph, place)
    return Where(name=named.span.text, feature=place.label, span=place.span)


def when(graph: ArticleGraph, event: Mention) -> When | None:
    """The time words of an event, its own or those of the same event told elsewhere; the exacter ones first."""
    tense = event.reading.tense if event.reading else None
    twins = (*graph.targets(event, EdgeLabel.SAME_AS), *graph.sources(event, EdgeLabel.SAME_AS))
    starts = {mention.id for mention in (event, *twins)}
    times = [e for e in graph.edges if e.start in starts and e.label is EdgeLabel.WHEN]
    if not times:
        return None
    words = {e.end: graph.mentions[e.end].span for e in times}
    chosen = min(times, key=lambda e: (-e.confidence, _vagueness(words[e.end].text), e.start != event.id, e.end))
    return When(span=words[chosen.end], tense=tense)


def _vagueness(words: str) -> int:
    return 1 if re.search(r"\b(?:earlier|recent|this (?:week|month|year)|late[lr]|days)\b", words.lower()) else 0


def said(graph: ArticleGraph, path: tuple[Mention, ...]) -> When | None:
    """When it was said: the time on the innermost cue that has one."""
    for cue in reversed(path):
        for time in graph.targets(cue, EdgeLabel.WHEN):
            return When(span=time.span, tense=cue.reading.tense if cue.reading else None)
    return None


def figures(graph: ArticleGraph, event: Mention) -> tuple[Figure, ...]:
    """The counts of an event; people named one by one are one figure."""
    found: list[Figure] = []
    place: dict[int, int] = {}
    for count in graph.targets(event, EdgeLabel.COUNT):
        figure = _figure(graph, event, count)
        twin = next((i for i, f in enumerate(found) if _are_counted_together(graph, f, figure)), None)
        if twin is not None and found[twin].span != figure.span:
            found[twin] = _together(graph, found[twin], figure)
            place[count.id] = twin
        else:
            place[count.id] = len(found)
            found.append(figure)
    for count in graph.targets(event, EdgeLabel.COUNT):
        whole = next((place[m.id] for m in graph.targets(count, EdgeLabel.PART_OF) if m.id in place), None)
        if whole is not None and whole != place[count.id]:
            found[place[count.id]] = replace(found[place[count.id]], part_of=whole)
    return tuple(found)


def _figure(graph: ArticleGraph, event: Mention, count: Mention) -> Figure:
    words = count.span.text
    kind = FigureKind(count.label) if count.label in set(FigureKind) else FigureKind.OTHER
    measured = amount(words)
    if measured.min is None and measured.max is None and count.reading is not None and count.reading.scope == "single":
        measured = replace(measured, min=1, max=1)
    scope = _scope(graph, event, measured.min or measured.max or 0, kind)
    return Figure(
        kind=kind,
        min=measured.min,
        max=measured.max,
        min_exclusive=measured.min_exclusive,
        max_exclusive=measured.max_exclusive,
        approximate=measured.approximate,
        victim_class=victim_class(words) if kind.is_people else None,
        scope=scope,
        span=count.span,
    )


def _scope(graph: ArticleGraph, event: Mention, size: int, kind: FigureKind) -> FigureScope:
    chosen = when(graph, event)
    times = chosen.span.text.lower() if chosen is not None and chosen.span is not None else _since(event)
    is_summed = any(_IN_ALL.search(span.text) for span in event.clause)
    if is_summed or (event.reading is not None and event.reading.scope == FigureScope.CUMULATIVE):
        return FigureScope.CUMULATIVE
    if times.startswith("since") or _follows_since(graph, chosen):
        return FigureScope.PERIOD if _RECENT.search(times) else FigureScope.CUMULATIVE
    if size != 1 and _PERIOD.search(times) and not re.search(r"-long|yearlong|ago", times):
        return FigureScope.PERIOD
    is_large = size >= _CUMULATIVE_FROM.get(kind, size + 1) and not times
    return FigureScope.CUMULATIVE if is_large else FigureScope.EVENT


def _since(event: Mention) -> str:
    """The "since ..." of an event's own clause, where no time is joined to it."""
    found = (_SINCE.search(span.text) for span in event.clause)
    return next((match.group().lower() for match in found if match), "")


def _follows_since(graph: ArticleGraph, time: When | None) -> bool:
    """Whether "since" stands in front of a time."""
    if time is None or time.span is None:
        return False
    tokens = [t for s in graph.sentences if s.span.holds(time.span) for t in s.tokens if t.end <= time.span.start]
    return bool(tokens) and tokens[-1].text.lower() == "since"


def _is_one(figure: Figure) -> bool:
    return figure.min == figure.max == 1 and figure.part_of is None


def _are_counted_together(graph: ArticleGraph, first: Figure, second: Figure) -> bool:
    """ "A herder and his two sons": one person told beside others of the same fate, with no other verb between."""
    exact = all(f.min is not None and f.min == f.max and f.part_of is None for f in (first, second))
    alike = first.kind is second.kind and first.kind.is_people and (_is_one(first) or _is_one(second))
    if not (exact and alike):
        return False
    left, right = sorted((first.span, second.span), key=lambda span: span.start)
    between = [t for s in graph.sentences for t in s.tokens if left.end <= t.start and t.end <= right.start]
    return right.start - left.end <= _BESIDE and not any(t.pos in {"VERB", "AUX"} for t in between)


def _together(graph: ArticleGraph, first: Figure, second: Figure) -> Figure:
    return replace(
        first,
        min=(first.min or 0) + (second.min or 0),
        max=(first.max or 0) + (second.max or 0),
        span=_around(graph, first.span, second.span),
    )


def _around(graph: ArticleGraph, first: Span, second: Span) -> Span:
    """The words from the one to the other, as they stand in their sentence."""
    start, end = min(first.start, second.start), max(first.end, second.end)
    for sentence in graph.sentences:
        own = sentence.span
        if own.start <= start and end <= own.end:
            return Span(start=start, end=end, text=own.text[start - own.start : end - own.start])
    return first


def control(graph: ArticleGraph, event: Mention, actors: tuple[Actor, ...]) -> ControlClaim | None:
    """Who holds, takes or loses the place."""
    change = event.reading.control if event.reading else None
    if change is None:
        return None
    former = next((actor(graph, m) for m in graph.targets(event, EdgeLabel.FORMER_HOLDER)), None)
    first = actors[0] if actors else None
    if change is ControlChange.LOST and event.reading is not None and event.reading.event_type == "RETREAT":
        return ControlClaim(holder=None, former=former or first, change=change)
    taken = ControlChange.CAPTURED if change is ControlChange.LOST and first is not None else change
    return ControlClaim(holder=first, former=former, change=taken)


def term(graph: ArticleGraph, event: Mention, reading: Reading, actors: tuple[Actor, ...]) -> TermClaim | None:
    """The obligation that a mention states, with the text it stands in, its deadline and condition."""
    if reading.term is None:
        return None
    name = next((m.span.text for m in graph.targets(event, EdgeLabel.TERM_OF)), None)
    inside = [
        m for m in graph.mentions if m.kind is MentionKind.TIME and any(clause.holds(m.span) for clause in event.clause)
    ]
    deadline = reading.deadline or next(
        (m.span for m in inside if re.match(r"(?:within|by|before|until)\b", _before(graph, m), re.I)), None
    )
    deadline = deadline or (inside[0].span if inside and reading.condition else None)
    return TermClaim(
        kind=TermKind(reading.term),
        agreement=name,
        obligor=actors,
        deadline=When(span=deadline) if deadline else None,
        condition=reading.condition,
        exception=reading.exception,
    )


def _before(graph: ArticleGraph, time: Mention) -> str:
    """The word in front of a time and the time itself: "within 10 days"."""
    tokens = [t for t in graph.sentences[time.sentence].tokens if t.end <= time.span.start]
    return f"{tokens[-1].text if tokens else ''} {time.span.text}".strip()


def verification(graph: ArticleGraph, mention: Mention) -> Verification:
    """What the article says of checking an event or of what a cue hands on."""
    about = [m.reading.verification for m in graph.sources(mention, EdgeLabel.ABOUT) if m.reading is not None]
    return next((v for v in about if v is not Verification.NONE), Verification.NONE)


def spans(mentions: tuple[Mention, ...]) -> tuple[Span, ...]:
    """The words of mentions."""
    return tuple(m.span for m in mentions)
