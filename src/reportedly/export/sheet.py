"""CSV: one row a claim, with its speaker, its words and the incident that it stands in."""

from reportedly.export import telling
from reportedly.export.cells import Cell, csv_text, joined
from reportedly.records import Article, Claim, Figure, Incident, View, When, Where
from reportedly.records.terms import FigureKind

COLUMNS = (
    "claim", "incident", "grade", "responsibility", "outlet", "url", "title", "published_start", "published_end",
    "published_basis", "speaker", "speaker_type", "family", "chain", "stance", "kind", "event_type", "event_mode",
    "modality", "actors", "recipients", "said", "when_start", "when_end", "when_precision", "when_as_written", "place",
    "place_as_written", "latitude", "longitude", "radius_km", "place_precision", "country", "admin1",
    "killed_min", "killed_max", "killed_as_written", "injured_min", "injured_max", "injured_as_written",
    "displaced_min", "displaced_max", "displaced_as_written", "detained_min", "detained_max", "detained_as_written",
    "missing_min", "missing_max", "missing_as_written", "other_figures", "weapons", "control_holder",
    "control_former", "control_change", "control_status", "term", "term_deadline", "about", "hedges", "verification",
    "evidence", "confidence", "made_by", "article",
)  # fmt: skip

PEOPLE = tuple(kind for kind in FigureKind if kind.is_people)


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of rows, in the order of the view's claims."""
    articles = {article.id: article for article in view.articles}
    incidents = {claim: incident for incident in view.incidents for claim in (*incident.denials, *incident.claims)}
    rows = [_row(claim, articles[claim.article_id], incidents.get(claim.id)) for claim in view.claims]
    return csv_text(COLUMNS, rows).encode(), len(rows)


def _row(claim: Claim, article: Article, incident: Incident | None) -> dict[str, Cell]:
    people: dict[str, Cell] = {}
    for kind in PEOPLE:
        people |= _counted(kind, claim.figures)
    return {
        **_article(article),
        **_speaker(claim, article),
        **_when(claim.when),
        **_where(claim.where),
        **people,
        **_control_and_term(claim),
        "claim": claim.id,
        "incident": incident.id if incident else None,
        "grade": incident.grade.value if incident else None,
        "responsibility": incident.responsibility.value if incident else None,
        "kind": claim.kind.value,
        "event_type": claim.event_type.value if claim.event_type else None,
        "event_mode": claim.event_mode,
        "modality": claim.modality.value,
        "actors": joined(telling.names(claim.actors)),
        "recipients": joined(telling.names(claim.recipients)),
        "said": claim.said.start if claim.said else None,
        "other_figures": joined(
            f"{figure.kind.value}: {figure.span.text}" for figure in claim.figures if not figure.kind.is_people
        ),
        "weapons": joined(weapon.text for weapon in claim.weapons),
        "about": claim.about,
        "hedges": joined(hedge.text for hedge in claim.hedges),
        "verification": claim.verification.value,
        "evidence": " … ".join(span.text for span in claim.evidence),
        "confidence": claim.confidence,
        "made_by": claim.made_by,
    }


def _article(article: Article) -> dict[str, Cell]:
    return {
        "article": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "title": article.title,
        "published_start": article.published.start if article.published else None,
        "published_end": article.published.end if article.published else None,
        "published_basis": article.published_basis.value,
    }


def _speaker(claim: Claim, article: Article) -> dict[str, Cell]:
    innermost = claim.attribution[-1] if claim.attribution else None
    return {
        "speaker": telling.speaker(claim, article),
        "speaker_type": innermost.speaker_type.value if innermost else "outlet",
        "family": innermost.family if innermost else None,
        "chain": telling.chain(claim, article),
        "stance": claim.stance.value,
    }


def _when(when: When | None) -> dict[str, Cell]:
    return {
        "when_start": when.start if when else None,
        "when_end": when.end if when else None,
        "when_precision": when.precision.value if when else None,
        "when_as_written": when.span.text if when and when.span else None,
    }


def _where(where: Where | None) -> dict[str, Cell]:
    return {
        "place": where.name if where else None,
        "place_as_written": where.span.text if where and where.span else None,
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
        "radius_km": where.radius_km if where else None,
        "place_precision": where.precision.value if where and where.precision else None,
        "country": where.country if where else None,
        "admin1": where.admin1 if where else None,
    }


def _counted(kind: FigureKind, figures: tuple[Figure, ...]) -> dict[str, Cell]:
    """The claim's whole count of one kind of harm; its parts and further counts stay in `as_written`."""
    told = [figure for figure in figures if figure.kind is kind]
    whole = next((figure for figure in told if figure.part_of is None), None)
    return {
        f"{kind.value}_min": whole.min if whole else None,
        f"{kind.value}_max": whole.max if whole else None,
        f"{kind.value}_as_written": joined(figure.span.text for figure in told),
    }


def _control_and_term(claim: Claim) -> dict[str, Cell]:
    control, term = claim.control, claim.term
    return {
        "control_holder": control.holder.called if control and control.holder else None,
        "control_former": control.former.called if control and control.former else None,
        "control_change": control.change.value if control else None,
        "control_status": control.status.value if control and control.status else None,
        "term": term.kind.value if term else None,
        "term_deadline": term.deadline.end if term and term.deadline else None,
    }
