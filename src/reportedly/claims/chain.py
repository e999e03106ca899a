"""Who says it: the chain of links from the outermost speaker to whoever is nearest to the content."""

from reportedly.records import Actor, ArticleGraph, EdgeLabel, Link, Mention, Span
from reportedly.records.terms import Access, Stance


def cue_path(graph: ArticleGraph, mention: Mention) -> tuple[Mention, ...]:
    """The cues above a mention, outermost first."""
    path: list[Mention] = []
    current = mention
    while True:
        above = [m for m in graph.sources(current, EdgeLabel.SAYS) if m not in path and m is not mention]
        if not above:
            return tuple(reversed(path))
        path.append(above[0])
        current = above[0]


def chain(graph: ArticleGraph, path: tuple[Mention, ...]) -> tuple[Link, ...]:
    """The links of a path of cues. One speaker in two cues ("said he doubted") is one link with the inner stance."""
    links: list[Link] = []
    for cue in path:
        for source in graph.targets(cue, EdgeLabel.SOURCE_OF)[:1]:
            link = _link(graph, cue, source)
            if links and _same_speaker(links[-1], link):
                link = _inner(links.pop(), link)
            links.append(link)
    return tuple(links)


def _link(graph: ArticleGraph, cue: Mention, source: Mention) -> Link:
    reading = cue.reading
    return Link(
        speaker=actor(graph, source),
        cue=cue.span if cue.label != "quote" else None,
        stance=reading.stance if reading and reading.stance else Stance.ASSERTS,
        access=reading.access if reading and reading.access else Access.CANNOT_BE_JUDGED,
        span=Span(start=source.span.start, end=source.span.end, text=source.span.text),
    )


def _same_speaker(outer: Link, inner: Link) -> bool:
    spoken = inner.speaker.span.text.lower() if inner.speaker.span else ""
    if spoken in {"i", "we"}:
        return True
    return outer.speaker.called == inner.speaker.called or (
        outer.speaker.name is not None and outer.speaker.name == inner.speaker.name
    )


def _inner(outer: Link, inner: Link) -> Link:
    """The inner cue says more; the outer speaker's words are the better name."""
    plain = inner.stance is Stance.ASSERTS and outer.stance is not Stance.ASSERTS
    return Link(
        speaker=outer.speaker,
        cue=outer.cue if plain else inner.cue,
        stance=outer.stance if plain else inner.stance,
        access=outer.access,
        span=outer.span,
    )


def actor(graph: ArticleGraph, mention: Mention) -> Actor:
    """Somebody as the words have it; a pronoun carries the name of whom it stands for."""
    earlier = graph.targets(mention, EdgeLabel.SAME_AS)
    name = " and ".join(m.span.text for m in earlier) or None
    owner = next(iter(graph.targets(mention, EdgeLabel.POSSESSOR)), None)
    if owner is not None and name is None:
        name = f"{owner.span.text} {mention.span.text}"
    return Actor(name=name, span=mention.span)


def stance_of(links: tuple[Link, ...]) -> Stance:
    """Denies if any link denies, else the innermost link's; asserts when the outlet itself speaks."""
    if any(link.stance is Stance.DENIES for link in links):
        return Stance.DENIES
    return links[-1].stance if links else Stance.ASSERTS
