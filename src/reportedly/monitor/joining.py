"""One agreement told of in many articles: mentions put together by name, else by parties and time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportedly.assets import table
from reportedly.monitor.mentions import Mention
from reportedly.records import Article
from reportedly.records.terms import EventType

WINDOW = 8  # mentions that follow within one block; farther ones are reached through those between
PARTIES = 2  # sides in common that make two nameless truces one


def joined(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> list[list[Mention]]:
    """The mentions in groups, one for each agreement, in the order of their first mention."""
    home = list(range(len(mentions)))

    def find(index: int) -> int:
        while home[index] != index:
            index = home[index]
        return index

    for left, right in sorted(_candidates(mentions, articles)):
        if _is_same(mentions[left], mentions[right], articles):
            first, second = sorted((find(left), find(right)))
            home[second] = first
    groups: dict[int, list[Mention]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        groups[find(index)].append(mention)
    return list(groups.values())


def _candidates(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> set[tuple[int, int]]:
    """Neighbours in time among the mentions that share a word of the name, or a side; never all with all."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        for key in _keys(mention):
            blocks[key].append(index)
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        block.sort(key=lambda index: (_published(mentions[index], articles) or 0, index))
        near = ((left, right) for at, left in enumerate(block) for right in block[at + 1 : at + WINDOW])
        found.update((min(pair), max(pair)) for pair in near)
    return found


def _keys(mention: Mention) -> Iterator[str]:
    yield from (f"word {word}" for word in mention.name.words)
    if (day := _made(mention)) is not None:
        yield f"made {day}"
    yield from (f"side {side}" for actor in mention.actors for side in actor.sides)


def _is_same(left: Mention, right: Mention, articles: Mapping[str, Article]) -> bool:
    rules = table("monitor/agreements")["join"]
    if left.article_id == right.article_id or not left.name.fits(right.name):
        return False
    days = [_published(mention, articles) for mention in (left, right)]
    apart = abs(days[0] - days[1]) if days[0] is not None and days[1] is not None else None
    if left.name.words & right.name.words or (_made(left) and _made(left) == _made(right)):
        return apart is None or apart <= rules["days"]
    return apart is not None and apart <= rules["nameless_days"] and _shared_sides(left, right) >= PARTIES


def _made(mention: Mention) -> str | None:
    """The day on which the mention says the text was made."""
    days = [claim.when for claim in mention.members if claim.event_type is EventType.AGREE and claim.modality.is_real]
    return next((when.start for when in days if when and when.start and when.start == when.end), None)


def _shared_sides(left: Mention, right: Mention) -> int:
    """How many of the parties of the one are parties of the other too."""
    mine = {camp for actor in left.actors if (camp := min(actor.sides, default=""))}
    return sum(
        any(min(a.sides, default="") == camp and a.is_same_side(b) for a in left.actors for b in right.actors)
        for camp in mine
    )


def _published(mention: Mention, articles: Mapping[str, Article]) -> int | None:
    article = articles.get(mention.article_id)
    if article is None or article.published is None or article.published.start is None:
        return None
    try:
        return date.fromisoformat(article.published.start[:10]).toordinal()
    except ValueError:
        return None
