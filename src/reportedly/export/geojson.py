"""GeoJSON (RFC 7946): a feature an incident and a feature a claimed holder of a place, each with who says so.

A point stands in the middle of an area: `radius_km` says how large that area is, so that a district is not drawn as a
pin. What has no known place has no geometry.
"""

import json

from reportedly.export import telling
from reportedly.records import Article, Claim, Control, Incident, View, When, Where
from reportedly.records.codec import Plain
from reportedly.records.terms import FigureKind

NOTE = "Claims, not facts: `told` says who says what. Draw `radius_km`, not a pin."


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of features: incidents first, then holders of places."""
    says = _Says(view)
    features = [_incident(incident, says) for incident in view.incidents]
    features += [_control(control, says) for control in view.controls]
    shown: dict[str, Plain] = {"type": "FeatureCollection", "note": NOTE, "features": [*features]}
    return (json.dumps(shown, ensure_ascii=False, indent=1) + "\n").encode(), len(features)


class _Says:
    """Claims by id, each worded with its speakers."""

    def __init__(self, view: View) -> None:
        self._claims: dict[str, Claim] = {claim.id: claim for claim in view.claims}
        self._articles: dict[str, Article] = {article.id: article for article in view.articles}

    def told(self, claims: tuple[str, ...]) -> list[Plain]:
        """The sentences of the claims that the view holds."""
        known = [self._claims[claim] for claim in claims if claim in self._claims]
        return [telling.told(claim, self._articles[claim.article_id]) for claim in known]


def _incident(incident: Incident, says: _Says) -> Plain:
    properties: dict[str, Plain] = {
        "record": "incident",
        "event_type": incident.event_type.value,
        "event_mode": incident.event_mode,
        "grade": incident.grade.value,
        "responsibility": incident.responsibility.value,
        "observed": incident.observed,
        "origins": incident.origins,
        "actors": [*telling.names(incident.actors)],
        "recipients": [*telling.names(incident.recipients)],
        **_when(incident.when),
        **_area(incident.where),
    }
    for kind in (FigureKind.KILLED, FigureKind.INJURED):
        spread = incident.spread(kind)
        properties[f"{kind.value}_min"] = spread.min
        properties[f"{kind.value}_max"] = None if spread.is_open else spread.max
    properties["told"] = says.told(incident.claims)
    properties["denied"] = says.told(incident.denials)
    return {"type": "Feature", "id": incident.id, "geometry": _point(incident.where), "properties": properties}


def _control(control: Control, says: _Says) -> Plain:
    properties: dict[str, Plain] = {
        "record": "control",
        "holder": control.holder.called,
        "former": control.former.called if control.former else None,
        "change": control.change.value,
        "status": control.status.value,
        "said_by": [*control.said_by],
        **_when(control.since),
        **_area(control.place),
        "told": says.told(control.claims),
    }
    return {"type": "Feature", "geometry": _point(control.place), "properties": properties}


def _point(where: Where | None) -> Plain:
    if where is None or where.latitude is None or where.longitude is None:
        return None
    return {"type": "Point", "coordinates": [round(where.longitude, 6), round(where.latitude, 6)]}


def _when(when: When | None) -> dict[str, Plain]:
    return {
        "date_start": when.start if when else None,
        "date_end": when.end if when else None,
        "time_precision": when.precision.value if when else None,
    }


def _area(where: Where | None) -> dict[str, Plain]:
    return {
        "place": where.name or (where.span.text if where.span else None) if where else None,
        "country": where.country if where else None,
        "admin1": where.admin1 if where else None,
        "radius_km": where.radius_km if where else None,
        "place_precision": where.precision.value if where and where.precision else None,
    }
