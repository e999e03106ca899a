"""One claim explained: its sentence, the chain link by link, and every value beside the words it came from."""

from collections.abc import Iterator

from reportedly.cli import wording
from reportedly.cli.sentence import quoted, underlined
from reportedly.records import Actor, Article, Claim, ControlClaim, Figure, Link, Span, TermClaim, View, When, Where

INDENT = "  "
LABEL_WIDTH = 14


def lines(claim: Claim, view: View, *, width: int) -> Iterator[str]:
    """Everything the book knows of one claim."""
    article = next(article for article in view.articles if article.id == claim.article_id)
    yield from in_short(claim, view, width=width)
    yield ""
    yield "Who says so"
    yield from _chain(claim, article)
    yield ""
    yield "What was read"
    for label, value in _values(claim):
        yield _labelled(label, value)
    yield ""
    yield "Where it belongs"
    yield from _belongings(claim, view)


def in_short(claim: Claim, view: View, *, width: int) -> Iterator[str]:
    """The claim's name, its article, and the words in their sentence."""
    article = next(article for article in view.articles if article.id == claim.article_id)
    yield f"Claim {claim.id}: {wording.what(claim)}, {claim.stance}, by {wording.who_says(claim, article)}"
    yield INDENT + wording.heading(article)
    for line in underlined(article.text, claim, width=width - 2 * len(INDENT)):
        yield 2 * INDENT + line


def _chain(claim: Claim, article: Article) -> Iterator[str]:
    """One line for each link, outermost first, each deeper than the one before."""
    yield f"{INDENT}{article.outlet or 'the outlet'} (the outlet)" + ("" if claim.attribution else " says so itself")
    for depth, link in enumerate(claim.attribution, start=2):
        yield f"{INDENT * depth}← {_link(link)}"
    yield f"{INDENT}so the stance is: {claim.stance} ({_why_stance(claim)})"


def _link(link: Link) -> str:
    cue = f" by the cue {quoted(link.cue)}" if link.cue else ""
    access = "" if link.access.value == "cannot_be_judged" else f", how it is known: {link.access}"
    return f"{_actor(link.speaker)}, {link.speaker_type}: {link.stance}{cue}{access}"


def _why_stance(claim: Claim) -> str:
    if not claim.attribution:
        return "the outlet speaks in its own name"
    denying = any(link.stance.value == "denies" for link in claim.attribution)
    return "a link denies it" if denying else "that of the innermost link"


def _values(claim: Claim) -> Iterator[tuple[str, str]]:
    """Each value with the words it was read from; what the text does not say is left out."""
    yield "what", f"{wording.what(claim)}, read from {quoted(claim.trigger)}"
    yield "modality", str(claim.modality)
    yield from (("by", _actor(actor)) for actor in claim.actors)
    yield from (("to", _actor(actor)) for actor in claim.recipients)
    yield "happened", _when(claim.when)
    if claim.said:
        yield "said", _when(claim.said)
    yield "where", _where(claim.where)
    yield from (("figure", _figure(figure)) for figure in claim.figures)
    yield from (("weapon", quoted(weapon)) for weapon in claim.weapons)
    yield from (("control", _control(control)) for control in (claim.control,) if control)
    yield from (("term", _term(term)) for term in (claim.term,) if term)
    yield from (("hedge", quoted(hedge)) for hedge in claim.hedges)
    yield from (("content", quoted(content)) for content in (claim.content,) if content)
    yield "verification", str(claim.verification)
    yield "confidence", f"{claim.confidence:.2f}"
    if claim.rule:
        yield "read by", claim.rule
    yield "made by", claim.made_by


def _actor(actor: Actor) -> str:
    known = [
        f"{label} {value}"
        for label, value in (
            ("country", actor.country),
            ("sector", actor.sector),
            ("side", actor.party),
            ("family", actor.family),
        )
        if value
    ]
    return f"{actor.called}{_from(actor.span, actor.called)}" + (f" ({', '.join(known)})" if known else "")


def _when(when: When | None) -> str:
    if when is None:
        return "the text does not say"
    reckoned = {"publication": ", reckoned from the publication date", "discourse": ", inherited from the text before"}
    return f"{wording.day(when)}{_from(when.span)}, to the {when.precision}{reckoned.get(when.anchor.value, '')}"


def _where(where: Where | None) -> str:
    if where is None:
        return "the text does not say"
    if where.latitude is None or where.longitude is None:
        return f"{wording.place(where)}, in no gazetteer here"
    inside = ", ".join(part for part in (where.admin2, where.admin1, where.country) if part)
    exact = f", within {where.radius_km:g} km" if where.radius_km else ""
    rivals = "".join(f"; not {rival.name}, {rival.country} ({rival.score:.2f})" for rival in where.rivals)
    found = f"{where.source} {where.geonames_id or where.place_id}"
    at = f"{where.latitude:.3f}, {where.longitude:.3f}{exact}"
    return f"{where.name}{_from(where.span, where.name)}, {inside}, at {at} ({found}){rivals}"


def _figure(figure: Figure) -> str:
    approximate = ", approximate" if figure.approximate else ""
    part = ", a part of the figure before" if figure.part_of is not None else ""
    counted = wording.range_of(figure.min, figure.max)
    return f"{figure.kind}: {counted}{_from(figure.span)}, covering the {figure.scope}{approximate}{part}"


def _control(control: ControlClaim) -> str:
    holder = control.holder.called if control.holder else "nobody named"
    former = f" from {control.former.called}" if control.former else ""
    return f"{control.change} by {holder}{former}, {control.status or 'status open'}"


def _term(term: TermClaim) -> str:
    due = f", due {wording.day(term.deadline)}" if term.deadline else ""
    condition = f", if {quoted(term.condition)}" if term.condition else ""
    return f"{term.kind} in {term.agreement or 'an unnamed text'}, binds {wording.names(term.obligor)}{due}{condition}"


def _belongings(claim: Claim, view: View) -> Iterator[str]:
    """The incidents, agreements and findings that stand on the claim, and the claims that it is about."""
    if claim.about:
        yield f"{INDENT}about claim {claim.about}"
    yield from (f"{INDENT}claim {other.id} is about it" for other in view.claims if other.about == claim.id)
    for incident in view.incidents:
        if claim.id in incident.claims:
            yield f"{INDENT}incident {incident.id}: {incident.grade}, responsibility {incident.responsibility}"
        elif claim.id in incident.denials:
            yield f"{INDENT}incident {incident.id}, which it denies"
    for agreement in view.agreements:
        if claim.id in agreement.claims or any(claim.id in term.claims for term in agreement.terms):
            yield f"{INDENT}agreement {agreement.id}: {agreement.name}"
    if not claim.modality.is_real:
        yield f"{INDENT}{claim.modality} statements never become incidents"


def _from(span: Span | None, value: str | None = None) -> str:
    """The words behind a value, unless they are the value."""
    return f", written {quoted(span)}" if span and span.text != value else ""


def _labelled(label: str, value: str) -> str:
    return f"{INDENT}{label:<{LABEL_WIDTH}}{value}"
