"""How much watching lies behind a count: articles, outlets and independent families seen in a period."""

from collections.abc import Mapping, Sequence

from reportedly.records import Article, Claim, Coverage

Period = tuple[str | None, str | None]


def coverage(articles: Mapping[str, Article], claims: Sequence[Claim], period: Period) -> Coverage:
    """What was watching between the first and last day, both included; without a period, everything there is.

    An article with no known publication day is counted only where no period is asked for. An outlet whose owner is
    nowhere told is a family of its own.
    """
    seen = [article for article in articles.values() if is_within(_day(article), period)]
    outlets = {article.outlet for article in seen if article.outlet}
    owners = _owners(claims)
    days = sorted(day for article in seen if (day := _day(article)))
    return Coverage(
        start=period[0] or (days[0] if days else ""),
        end=period[1] or (days[-1] if days else ""),
        articles=len(seen),
        outlets=len(outlets),
        families=len({owners.get(outlet.casefold(), outlet.casefold()) for outlet in outlets}),
    )


def is_within(day: str | None, period: Period) -> bool:
    """Whether an ISO day lies in the period; an unknown day lies in none but the endless one."""
    start, end = period
    if start is None and end is None:
        return True
    return day is not None and (start is None or day[:10] >= start[:10]) and (end is None or day[:10] <= end[:10])


def last_day(articles: Mapping[str, Article]) -> str | None:
    """The day of the newest article, None where no article is dated."""
    return max((day for article in articles.values() if (day := _day(article))), default=None)


def _day(article: Article) -> str | None:
    return article.published.start[:10] if article.published and article.published.start else None


def _owners(claims: Sequence[Claim]) -> dict[str, str]:
    """Families of outlets, where some claim's chain names the outlet and the tables knew who owns it."""
    links = (link for claim in claims for link in claim.attribution)
    return {link.speaker.called.casefold(): f"family {link.family}" for link in links if link.family}
