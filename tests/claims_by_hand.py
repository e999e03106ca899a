"""Claims written by hand for tests: an invented war in Lyra, so that every rule can be put to the test in a few words.

`claim(...)` makes one record; `cast` names the speakers, parties and places; `articles(...)` the outlets. Figures are
spelt "4", "at least 30", "more than 7500", "up to 30", "30-40", "about 60", or in words without a number ("dozens").
"""

import re
from itertools import count

from reportedly.records import Actor, Article, Claim, ControlClaim, Figure, Link, Span, TermClaim, When, Where, claim_id
from reportedly.records.terms import (
    Access,
    ClaimKind,
    EventType,
    FigureKind,
    FigureScope,
    Modality,
    Sector,
    SpeakerType,
    Stance,
    TermKind,
    TimePrecision,
    Verification,
    WherePrecision,
)

STATE = {"country": "LYR", "family": "Government of Lyra", "party": "government"}
FRONT = {"country": "LYR", "family": "Northern Front", "party": "opposition"}

CAST = {
    "army": (Actor(name="Lyran army", sector=Sector.MIL, **STATE), SpeakerType.ARMED_FORCES),
    "ministry": (Actor(name="Lyran Health Ministry", sector=Sector.GOV, **STATE), SpeakerType.GOVERNMENT),
    "state television": (Actor(name="Lyran State Television", sector=Sector.JRN, **STATE), SpeakerType.STATE_MEDIA),
    "front": (Actor(name="Northern Front", sector=Sector.REB, **FRONT), SpeakerType.ARMED_GROUP),
    "front spokesman": (Actor(name="Idris Valen", sector=Sector.REB, **FRONT), SpeakerType.ARMED_GROUP),
    "brigade": (
        Actor(name="Red Hills Brigade", sector=Sector.REB, family="Red Hills Brigade"),
        SpeakerType.ARMED_GROUP,
    ),
    "UN": (Actor(name="United Nations", sector=Sector.UNO, family="UN"), SpeakerType.INTERNATIONAL_ORGANISATION),
    "observers": (Actor(name="Lyra Truce Observers", sector=Sector.IGO, family="LTO"), SpeakerType.MONITOR),
    "observatory": (Actor(name="Lyra Harm Archive", sector=Sector.NGO), SpeakerType.NGO),
    "doctor": (Actor(name="Mira Osel", sector=Sector.MED), SpeakerType.MEDICS),
    "residents": (Actor(span=Span(start=0, end=9, text="residents")), SpeakerType.RESIDENTS),
    "activists": (Actor(span=Span(start=0, end=9, text="activists")), SpeakerType.ACTIVISTS),
    "opposition activists": (Actor(name="opposition activists", party="opposition"), SpeakerType.ACTIVISTS),
    "witnesses": (Actor(span=Span(start=0, end=9, text="witnesses")), SpeakerType.WITNESSES),
    "medics": (Actor(span=Span(start=0, end=6, text="medics")), SpeakerType.MEDICS),
    "reports": (Actor(span=Span(start=0, end=7, text="reports")), SpeakerType.REPORTS),
    "Meridian Wire": (Actor(name="Meridian Wire"), SpeakerType.NEWS_AGENCY),
    "ally": (Actor(name="Foreign Ministry of Sarnia", country="SRN", sector=Sector.GOV), SpeakerType.GOVERNMENT),
    "farmers": (Actor(name="farmers", sector=Sector.CVL), SpeakerType.OTHER),
    "journalists": (Actor(name="journalists", sector=Sector.JRN), SpeakerType.OTHER),
    "general": (Actor(name="Gen. Tomas Arvel", sector=Sector.MIL, **STATE), SpeakerType.ARMED_FORCES),
    "mediator": (Actor(name="Coastal Union", sector=Sector.IGO), SpeakerType.INTERNATIONAL_ORGANISATION),
}

PLACES = {
    "Karsa": (41.20, 52.10, WherePrecision.TOWN, 5.0, "Varn"),
    "Old Market": (41.21, 52.11, WherePrecision.DISTRICT, 2.0, "Varn"),
    "Dolen": (41.24, 52.30, WherePrecision.TOWN, 4.0, "Varn"),
    "Belmor": (43.00, 50.00, WherePrecision.TOWN, 6.0, "Teth"),
    "Varn": (41.30, 52.20, WherePrecision.ADMIN1, 90.0, "Varn"),
    "Lyra": (42.00, 51.00, WherePrecision.COUNTRY, 500.0, None),
    "Sarnia": (30.00, 20.00, WherePrecision.COUNTRY, 500.0, None),
}

NUMBERS = (
    (r"at least (\d+)", lambda n: {"min": n}),
    (r"more than (\d+)", lambda n: {"min": n, "min_exclusive": True}),
    (r"up to (\d+)", lambda n: {"max": n}),
    (r"about (\d+)", lambda n: {"min": n, "max": n, "approximate": True}),
    (r"(\d+)-(\d+)", lambda n, m: {"min": n, "max": m}),
    (r"(\d+)\b.*", lambda n: {"min": n, "max": n}),
)

_serial = count(1)


def actor(name):
    return CAST[name][0] if name in CAST else Actor(name=name)


def place(name):
    if name is None:
        return None
    span = Span(start=0, end=len(name), text=name)
    if name not in PLACES:
        return Where(name=name, span=span)
    latitude, longitude, precision, radius, admin1 = PLACES[name]
    return Where(
        name=name,
        place_id=f"lyra:{name}",
        source="test",
        latitude=latitude,
        longitude=longitude,
        radius_km=radius,
        precision=precision,
        country="SRN" if name == "Sarnia" else "LYR",
        admin1=admin1,
        span=span,
    )


def when(days):
    """ "2031-05-04", "2031-05-04..2031-05-09", or bounds: "..2031-05-09", "2031-05-04.."."""
    if days is None:
        return None
    start, dots, end = days.partition("..")
    if dots and not (start and end):
        return When(not_before=start or None, not_after=end or None)
    precision = TimePrecision.OTHER if dots else TimePrecision.DAY
    return When(start=start, end=end or start, precision=precision, value=days)


def figure(kind, told, **more):
    scope = more.pop("scope", "event")
    counted = {}
    for pattern, read in NUMBERS:
        if found := re.fullmatch(pattern, str(told)):
            counted = read(*(int(number) for number in found.groups()))
            break
    return Figure(
        kind=FigureKind(kind),
        scope=FigureScope(scope),
        span=Span(start=0, end=len(str(told)), text=str(told)),
        **(counted | more),
    )


def link(speaker, stance="asserts", cue="said", access="cannot_be_judged"):
    who, kind = CAST[speaker] if speaker in CAST else (Actor(name=speaker), SpeakerType.OTHER)
    words = Span(start=0, end=len(cue), text=cue)
    return Link(speaker=who, speaker_type=kind, cue=words, stance=Stance(stance), access=Access(access))


def claim(article="a", *, by=(), kind="event", what="ASSAULT/heavy-weapons", words="shells hit the town", **more):
    """One claim. `by` is the chain, outermost first: names of the cast, or dicts for `link`."""
    at = more.pop("at", None)
    at = next(_serial) * 100 if at is None else at
    trigger = Span(start=at, end=at + 5, text=words[:5])
    chain = tuple(link(**one) if isinstance(one, dict) else link(one) for one in by)
    stance = more.pop("stance", None)
    if stance is None:
        denies = any(one.stance is Stance.DENIES for one in chain)
        stance = Stance.DENIES if denies else chain[-1].stance if chain else Stance.ASSERTS
    event_type, _, mode = (what or "").partition("/")
    figures = tuple(more.pop("figures", ()))
    figures += tuple(figure(name, more.pop(name)) for name in [kind.value for kind in FigureKind] if name in more)
    control, term = more.pop("control", None), more.pop("term", None)
    return Claim(
        id=claim_id(article_id=article, trigger=trigger, kind=ClaimKind(kind)),
        article_id=article,
        kind=ClaimKind(kind),
        trigger=trigger,
        sentence=Span(start=at, end=at + 90, text=words),
        event_type=EventType(event_type) if event_type else None,
        event_mode=mode or None,
        modality=Modality(more.pop("modality", "actual")),
        verification=Verification(more.pop("verification", "none")),
        actors=tuple(actor(name) for name in more.pop("actors", ())),
        recipients=tuple(actor(name) for name in more.pop("recipients", ())),
        attribution=chain,
        stance=Stance(stance),
        where=place(more.pop("where", None)),
        when=when(more.pop("when", None)),
        said=when(more.pop("said", None)),
        figures=figures,
        weapons=tuple(Span(start=0, end=len(one), text=one) for one in more.pop("weapons", ())),
        hedges=tuple(Span(start=0, end=len(one), text=one) for one in more.pop("hedges", ())),
        control=control_claim(**control) if control else None,
        term=term_claim(**term) if term else None,
        evidence=(Span(start=at, end=at + len(words), text=words),),
        made_by="by hand",
        **more,
    )


def control_claim(change, holder=None, former=None):
    return ControlClaim(
        holder=actor(holder) if holder else None, former=actor(former) if former else None, change=change
    )


def term_claim(kind, agreement=None, **more):
    for name in ("obligor", "obligee"):
        more[name] = tuple(actor(one) for one in more.get(name, ()))
    for name in ("deadline", "window"):
        more[name] = when(more.get(name))
    return TermClaim(kind=TermKind(kind), agreement=agreement, area=place(more.pop("area", None)), **more)


def article(name, outlet=None, published=None, agency=None):
    return Article(
        id=name, source=f"{name}.txt", sha256=name, text="", outlet=outlet, published=when(published), agency=agency
    )


def articles(**outlets):
    """`articles(a="Harbour Post 2031-05-04", b=...)`: outlet and day; either may be left out."""
    made = {}
    for name, told in outlets.items():
        found = re.search(r"\d{4}-\d\d-\d\d", told)
        made[name] = article(name, re.sub(r"\s*\d{4}-\d\d-\d\d", "", told) or None, found.group() if found else None)
    return made
