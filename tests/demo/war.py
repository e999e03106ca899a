"""The demo war as a view made by hand: what a careful reader would write down from some of its articles.

Every span is cut from the article's own text, so the view keeps the promise that evidence equals the slice.
"""

import hashlib
import json
from pathlib import Path

import reportedly
from reportedly.records import (
    Actor,
    Article,
    Claim,
    ControlClaim,
    Figure,
    Link,
    Span,
    When,
    Where,
    claim_id,
)
from reportedly.records.terms import (
    Access,
    ClaimKind,
    EventType,
    Extent,
    FigureKind,
    FigureScope,
    PublishedBasis,
    Sector,
    SpeakerType,
    Stance,
    TimeAnchor,
    TimePrecision,
    VictimClass,
    WherePrecision,
)

DEMO = Path(reportedly.__file__).parent / "demo"
STATE = "Government of Sarrova"
FRONT = "Upland Front"


def _articles() -> dict[str, Article]:
    rows = [json.loads(line) for line in (DEMO / "articles.jsonl").read_text("utf-8").splitlines()]
    return {row["id"]: _article(row) for row in rows}


def _article(row: dict[str, str]) -> Article:
    sha256 = hashlib.sha256(row["text"].encode()).hexdigest()
    published = row.get("published")
    return Article(
        id=sha256,
        sha256=sha256,
        source="articles.jsonl",
        given_id=row["id"],
        outlet=row["outlet"],
        url=row["url"],
        title=row.get("title"),
        language="en",
        text=row["text"],
        published=day(published[:10]) if published else None,
        published_basis=PublishedBasis.GIVEN if published else PublishedBasis.NONE,
    )


def day(start: str, end: str | None = None, *, span: Span | None = None) -> When:
    return When(
        start=start,
        end=end or start,
        extent=Extent.WITHIN,
        precision=TimePrecision.OTHER if end else TimePrecision.DAY,
        value=start,
        anchor=TimeAnchor.PUBLICATION,
        span=span,
    )


ARTICLES = _articles()


def cut(article: str, words: str) -> Span:
    """The first place where the article says the words; a test that cannot find its words fails here."""
    start = ARTICLES[article].text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def sentence(article: str, words: str) -> Span:
    """The words' whole sentence, up to the line's or the sentence's end."""
    text, span = ARTICLES[article].text, cut(article, words)
    marks = ("\n", ". ", ".” ", "? ")
    starts = [at + len(mark) for mark in marks if (at := text.rfind(mark, 0, span.start)) >= 0]
    ends = [at for mark in (". ", ".\n", ".” ", ".”\n") if (at := text.find(mark, span.end - 1)) >= 0]
    end = min(ends, default=len(text) - 1) + 1
    return Span.cut(text, max(starts, default=0), max(end, span.end))


def who(name: str, *, family: str | None = None, sector: Sector | None = None) -> Actor:
    return Actor(name=name, country="XSV", family=family, sector=sector)


ARMY = who("Army of Sarrova", family=STATE, sector=Sector.MIL)
REBELS = who("Upland Front", family=FRONT, sector=Sector.REB)
GOVERNMENT = who("Government of Sarrova", family=STATE, sector=Sector.GOV)
ORLUNE = Link(speaker=who("Sefa Orlune", family="Kelvary General Hospital"), speaker_type=SpeakerType.MEDICS)
TESSARO = Link(speaker=who("Mirel Tessaro", family=FRONT), speaker_type=SpeakerType.ARMED_GROUP)
QUELL = Link(speaker=who("Dario Quell", family=FRONT), speaker_type=SpeakerType.ARMED_GROUP, access=Access.WITNESSED)
MARREC = Link(speaker=who("Ivo Marrec", family=STATE), speaker_type=SpeakerType.ARMED_FORCES)
MARREC_DENIES = Link(
    speaker=who("Ivo Marrec", family=STATE), speaker_type=SpeakerType.ARMED_FORCES, stance=Stance.DENIES
)
HEALTH = Link(speaker=who("Ministry of Health", family=STATE), speaker_type=SpeakerType.GOVERNMENT)
DEFENCE = Link(speaker=who("Ministry of Defence", family=STATE), speaker_type=SpeakerType.GOVERNMENT)
LANTERN = Link(speaker=who("Lantern Relief Network", family="Lantern Relief Network"), speaker_type=SpeakerType.NGO)
KAINO = Link(
    speaker=who("Ruta Kaino", family="Southern Ocean Council"),
    speaker_type=SpeakerType.MONITOR,
    access=Access.WITNESSED,
)
MISSION = Link(
    speaker=who("Observer Mission", family="Southern Ocean Council"),
    speaker_type=SpeakerType.MONITOR,
    access=Access.WITNESSED,
)
RESIDENTS = Link(speaker=who("Residents of Ostrel"), speaker_type=SpeakerType.RESIDENTS, access=Access.WITNESSED)


def _place(name: str, latitude: float, longitude: float, radius: float, precision: WherePrecision) -> Where:
    province = "Dalmere Province" if name == "Dalmere" else "Kelvary Province"
    return Where(
        name=name,
        source="demo",
        latitude=latitude,
        longitude=longitude,
        radius_km=radius,
        country="XSV",
        admin1=province,
        precision=precision,
    )


KELVARY = _place("Kelvary", -37.20, -118.05, 5.0, WherePrecision.TOWN)
BRIDGE = _place("Tamsen Bridge", -37.42, -117.85, 1.0, WherePrecision.SITE)
OSTREL = _place("Ostrel", -37.20, -117.88, 2.0, WherePrecision.TOWN)
QUELLIN = _place("Quellin", -37.55, -118.10, 1.0, WherePrecision.SITE)
DALMERE = _place("Dalmere", -38.40, -118.40, 9.0, WherePrecision.TOWN)
ISKMOOR = _place("Iskmoor", -37.26, -118.11, 4.0, WherePrecision.NEAR)
VESSEN = _place("western bank of the Vessen", -37.45, -117.90, 18.0, WherePrecision.REGION)


def count(
    article: str,
    words: str,
    kind: FigureKind,
    low: int | None,
    high: int | None,
    *,
    whom: VictimClass | None = None,
    scope: FigureScope = FigureScope.EVENT,
) -> Figure:
    return Figure(kind=kind, min=low, max=high, victim_class=whom, scope=scope, span=cut(article, words))


def claim(
    article: str,
    words: str,
    kind: ClaimKind,
    *chain: Link,
    event: EventType | None = EventType.ASSAULT,
    mode: str | None = None,
    figures: tuple[Figure, ...] = (),
    actors: tuple[Actor, ...] = (),
    when: When | None = None,
    where: Where | None = None,
    weapon: str | None = None,
    control: ControlClaim | None = None,
    about: str | None = None,
    stance: Stance | None = None,
) -> Claim:
    span = cut(article, words)
    innermost = chain[-1].stance if chain else Stance.ASSERTS
    return Claim(
        id=claim_id(article_id=ARTICLES[article].id, trigger=span, kind=kind),
        article_id=ARTICLES[article].id,
        kind=kind,
        trigger=span,
        sentence=sentence(article, words),
        event_type=event,
        event_mode=mode,
        actors=actors,
        attribution=chain,
        stance=stance or innermost,
        when=when,
        where=where,
        figures=figures,
        weapons=(cut(article, weapon),) if weapon else (),
        control=control,
        about=about,
        evidence=(span,),
        made_by="hand 1",
    )
