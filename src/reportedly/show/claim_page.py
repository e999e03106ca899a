"""One claim: its sentence marked in the whole article, the chain link by link, and what was read from which words."""

from collections.abc import Iterator

from reportedly.records import Actor, Claim, Figure, Span, View, When, Where
from reportedly.records.terms import Access
from reportedly.show.answers import Answers, Wording
from reportedly.show.highlight import pieces, sentence
from reportedly.show.incident_pages import place_words
from reportedly.show.tellings import notes, outlet, speaker_type
from reportedly.show.templating import page

Value = tuple[str, str, str]  # what it is, the value, the words it was read from


def claim_page(answers: Answers, name: str) -> str:
    """The end of every Why?: the very words, and who says them."""
    claim, view = answers.claim(name)
    wording = answers.wording
    article = next(article for article in view.articles if article.id == claim.article_id)
    return page(
        "claim.html.j2",
        book=answers.name,
        claim=claim,
        kind=_kind(claim, wording),
        article=article,
        published=wording.when(article.published) if article.published else "publication date not known",
        basis=wording.words("published_basis", article.published_basis),
        says=wording.words("verbs", claim.stance),
        chain=list(_chain(claim, outlet(article), wording)),
        notes=notes(claim, wording),
        values=list(_values(claim, wording)),
        sentence=sentence(article.text, claim),
        pieces=pieces(article.text, claim),
        belongs=list(_belongs(claim, view, wording)),
        others=[(suffix, f"/claim/{claim.id}.{suffix}") for suffix in ("json", "csv")],
    )


def _kind(claim: Claim, wording: Wording) -> str:
    event = wording.event(claim)
    return f"{claim.kind.value}: {event}" if event else claim.kind.value


def _chain(claim: Claim, outlet: str, wording: Wording) -> Iterator[dict[str, str]]:
    """Outermost first; each link was heard by the one before it."""
    voice = "" if claim.attribution else "says so in its own voice"
    yield {"speaker": outlet, "type": "outlet", "says": voice, "cue": "", "family": "", "access": ""}
    for link in claim.attribution:
        known = link.access is not Access.CANNOT_BE_JUDGED
        yield {
            "speaker": link.speaker.called,
            "type": speaker_type(link, wording),
            "says": wording.words("verbs", link.stance).removesuffix(", in the words"),
            "cue": link.cue.text if link.cue else "",
            "family": link.family or "",
            "access": link.access.value.replace("_", " ") if known else "",
        }


def _values(claim: Claim, wording: Wording) -> Iterator[Value]:
    """Each value beside its words; what the text does not say is left out."""
    yield from (_who("who did it", actor) for actor in claim.actors)
    yield from (_who("to whom", actor) for actor in claim.recipients)
    yield from _time("when", claim.when, wording)
    yield from _time("when it was said", claim.said, wording)
    yield from _place(claim.where, wording)
    yield from (_count(figure, wording) for figure in claim.figures)
    yield from (("weapon", weapon.text, weapon.text) for weapon in claim.weapons)
    if claim.control:
        holder = claim.control.holder.called if claim.control.holder else "nobody named"
        yield "control", f"{holder}: {wording.words('control_change', claim.control.change)}", ""
    if claim.term:
        yield "a duty", wording.words("terms", claim.term.kind), claim.term.agreement or ""


def _who(label: str, actor: Actor) -> Value:
    about = ", ".join(part for part in (actor.country, actor.party, actor.family) if part)
    return label, f"{actor.called} ({about})" if about else actor.called, _words(actor.span)


def _time(label: str, when: When | None, wording: Wording) -> Iterator[Value]:
    if when:
        yield label, wording.when(when), _words(when.span)


def _place(where: Where | None, wording: Wording) -> Iterator[Value]:
    if where is None:
        return
    inside = ", ".join(part for part in (where.admin2, where.admin1, where.country) if part)
    radius = f", within {where.radius_km:g} km" if where.radius_km else ""
    precision = f" ({wording.words('precision', where.precision)}{radius})" if where.precision else ""
    rivals = "".join(f"; could also be {rival.name}, {rival.country or 'unknown'}" for rival in where.rivals)
    yield (
        "where",
        ", ".join(part for part in (place_words(where), inside) if part) + precision + rivals,
        _words(where.span),
    )


def _count(figure: Figure, wording: Wording) -> Value:
    about = "about " if figure.approximate else ""
    whom = f", {figure.victim_class.value.replace('_', ' ')}" if figure.victim_class else ""
    counted = f"{about}{_number(figure)}{whom}, {wording.words('scopes', figure.scope)}"
    return wording.words("figure_kinds", figure.kind), counted, figure.span.text


def _number(figure: Figure) -> str:
    """A range in words; "more than 40" is not "at least 40"."""
    low, high = figure.min, figure.max
    floor = "" if low is None else f"{'more than' if figure.min_exclusive else 'at least'} {low:,}"
    ceiling = "" if high is None else f"{'fewer than' if figure.max_exclusive else 'up to'} {high:,}"
    if low is None or high is None:
        return floor or ceiling or "no number"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _belongs(claim: Claim, view: View, wording: Wording) -> Iterator[tuple[str, str]]:
    """Links to what stands on this claim or speaks of it."""
    for incident in view.incidents:
        if claim.id in (*incident.claims, *incident.denials):
            told = "denied in" if claim.id in incident.denials else "part of"
            yield (
                f"/incident/{incident.id}",
                f"{told} the reported {wording.event(incident)}, {place_words(incident.where)}",
            )
    known = {other.id for other in view.claims}
    if claim.about in known:
        yield f"/claim/{claim.about}", "the claim that this one is about"
    for other in view.claims:
        if other.about == claim.id:
            yield (
                f"/claim/{other.id}",
                f"a claim about this one, by {other.speaker.called if other.speaker else 'the outlet'}",
            )


def _words(span: Span | None) -> str:
    return span.text if span else ""
