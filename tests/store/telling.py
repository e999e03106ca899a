"""Articles and claims built by hand, for tests that need no reader."""

import hashlib
from dataclasses import replace

from reportedly.records import Actor, Article, Claim, Incident, Link, Page, Removed, Span, When, Where, claim_id
from reportedly.records.terms import (
    ClaimKind,
    EventType,
    HarmGrade,
    PublishedBasis,
    Responsibility,
    Stance,
    TimePrecision,
)

MARKET = "Residents said shells hit the market in Marda on Tuesday. The army denied it."
BRIDGE = "Advertisement\nActivists claimed that jets struck the bridge at Tel Orin."


def page(text=MARKET, *, source="market.txt", outlet=None, published=None):
    return Page(source=source, body=text.encode(), media_type="text/plain", outlet=outlet, published=published)


def article(told):
    text = told.body.decode()
    digest = hashlib.sha256(told.body).hexdigest()
    day = told.published
    published = When(start=day, end=day, precision=TimePrecision.DAY) if day else None
    basis = PublishedBasis.GIVEN if day else PublishedBasis.NONE
    furniture = Removed(span=Span.cut(text, 0, 13), reason="advertisement line")
    return Article(
        id=digest, sha256=digest, source=told.source, outlet=told.outlet, text=text, published=published,
        published_basis=basis, removed=(furniture,) if text.startswith("Advertisement") else (),
    )  # fmt: skip


def claim(told, trigger, *, day=None, where=None, speaker=None):
    start = told.text.index(trigger)
    span = Span.cut(told.text, start, start + len(trigger))
    sentence = Span.cut(told.text, 0, len(told.text))
    says = Link(speaker=Actor(name=speaker, family="Marda army"), stance=Stance.CLAIMS) if speaker else None
    return Claim(
        id=claim_id(article_id=told.id, trigger=span, kind=ClaimKind.EVENT), article_id=told.id, kind=ClaimKind.EVENT,
        trigger=span, sentence=sentence, event_type=EventType.ASSAULT, event_mode="heavy-weapons", evidence=(span,),
        when=When(start=day, end=day, precision=TimePrecision.DAY) if day else None, where=where,
        attribution=(says,) if says else (), made_by="by hand",
    )  # fmt: skip


def place(name, latitude=35.0, longitude=36.0, radius_km=2.0):
    return Where(name=name, country="SYR", latitude=latitude, longitude=longitude, radius_km=radius_km)


def incident(name, *claims, grade=HarmGrade.SINGLE_SOURCE):
    first = claims[0]
    return Incident(
        id=name, event_type=first.event_type, when=first.when, where=first.where, grade=grade,
        claims=tuple(member.id for member in claims), responsibility=Responsibility.UNSTATED,
    )  # fmt: skip


def keep(book, told, *triggers, reader="one", **values):
    """Keeps one page with a claim for each trigger; the article and the claims."""
    read = article(told)
    claims = tuple(claim(read, trigger, **values) for trigger in triggers)
    book.keep(page=told, article=read, claims=claims, reader=reader)
    return read, claims


def later(told, day):
    return replace(told, published=day)
