"""The JSON Schema of one claim: what `claim_json` promises to scripts, with the vocabularies spelled out."""

from enum import StrEnum

from reportedly.records import terms
from reportedly.records.codec import Plain

Schema = dict[str, Plain]

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
OFFSET: Schema = {"type": "integer", "minimum": 0}
MAYBE_OFFSET: Schema = {"type": ["integer", "null"], "minimum": 0}
MAYBE_COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
YES_OR_NO: Schema = {"type": "boolean"}


def claim_schema() -> Schema:
    """The schema that every line of a JSON Lines export of claims keeps (JSON Schema 2020-12)."""
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://reportedly.invalid/schema/claim.json",
        "title": "Claim",
        "description": "One assertion that somebody makes, at one place in one article. Never a fact.",
    }
    return head | _object(_claim()) | {"$defs": _definitions()}


def _claim() -> dict[str, Schema]:
    return {
        "id": TEXT,
        "article": _named("article"),
        "kind": _token(terms.ClaimKind),
        "event_type": _maybe_token(terms.EventType),
        "event_mode": MAYBE_TEXT,
        "contexts": _list(_token(terms.Context)),
        "modality": _token(terms.Modality),
        "actors": _list(_named("actor")),
        "recipients": _list(_named("actor")),
        "attribution": _list(_named("link")),
        "stance": _token(terms.Stance),
        "content": _maybe(_named("span")),
        "about": MAYBE_TEXT,
        "hedges": _list(_named("span")),
        "verification": _token(terms.Verification),
        "said": _maybe(_named("when")),
        "when": _maybe(_named("when")),
        "where": _maybe(_named("where")),
        "figures": _list(_named("figure")),
        "weapons": _list(_named("span")),
        "control": _maybe(_named("control")),
        "term": _maybe(_named("term")),
        "sentence": _object({"start": OFFSET, "end": OFFSET}),
        "evidence": _list(_named("span")) | {"minItems": 1},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "made_by": TEXT,
    }


def _definitions() -> Schema:
    return {
        "span": _object({"text": TEXT, "start": OFFSET, "end": OFFSET}),
        "article": _article(),
        "actor": _object(_WORDS | dict.fromkeys(("name", "country"), MAYBE_TEXT) | _actor_codes()),
        "link": _object(
            {
                "speaker": _named("actor"),
                "speaker_type": _token(terms.SpeakerType),
                "family": MAYBE_TEXT,
                "cue": _maybe(_named("span")),
                "stance": _token(terms.Stance),
                "access": _token(terms.Access),
            }
        ),
        "when": _object(_when()),
        "where": _object(_where()),
        "rival": _object(
            {
                "name": TEXT,
                "place_id": TEXT,
                "country": MAYBE_TEXT,
                "latitude": {"type": "number"},
                "longitude": {"type": "number"},
                "score": {"type": "number"},
            }
        ),
        "figure": _object(_figure()),
        "control": _object(
            {
                "holder": _maybe(_named("actor")),
                "former": _maybe(_named("actor")),
                "change": _token(terms.ControlChange),
                "status": _maybe_token(terms.ControlStatus),
            }
        ),
        "term": _object(_term()),
    }


_WORDS: dict[str, Schema] = {"as_written": MAYBE_TEXT, "start": MAYBE_OFFSET, "end": MAYBE_OFFSET}


def _actor_codes() -> dict[str, Schema]:
    return {"sector": _maybe_token(terms.Sector), "party": MAYBE_TEXT, "family": MAYBE_TEXT, "wikidata": MAYBE_TEXT}


def _article() -> Schema:
    published: dict[str, Schema] = {
        "start": MAYBE_TEXT,
        "end": MAYBE_TEXT,
        "precision": _maybe_token(terms.TimePrecision),
        "basis": _token(terms.PublishedBasis),
    }
    known: dict[str, Schema] = {
        "id": TEXT,
        "given_id": MAYBE_TEXT,
        "outlet": MAYBE_TEXT,
        "url": MAYBE_TEXT,
        "title": MAYBE_TEXT,
        "source": TEXT,
        "published": _object(published),
    }
    return _object(known | {"text": TEXT}) | {"required": list(known)}


def _when() -> dict[str, Schema]:
    return {
        "start": MAYBE_TEXT,
        "end": MAYBE_TEXT,
        "extent": _token(terms.Extent),
        "precision": _token(terms.TimePrecision),
        "value": MAYBE_TEXT,
        "not_before": MAYBE_TEXT,
        "not_after": MAYBE_TEXT,
        "anchor": _token(terms.TimeAnchor),
        "as_written": MAYBE_TEXT,
        "span_start": MAYBE_OFFSET,
        "span_end": MAYBE_OFFSET,
    }


def _where() -> dict[str, Schema]:
    return {
        "name": MAYBE_TEXT,
        "geonames_id": {"type": ["integer", "null"]},
        "source": MAYBE_TEXT,
        "latitude": MAYBE_NUMBER | {"minimum": -90, "maximum": 90},
        "longitude": MAYBE_NUMBER | {"minimum": -180, "maximum": 180},
        "radius_km": MAYBE_NUMBER | {"minimum": 0},
        "country": MAYBE_TEXT,
        "admin1": MAYBE_TEXT,
        "admin2": MAYBE_TEXT,
        "feature": MAYBE_TEXT,
        "precision": _maybe_token(terms.WherePrecision),
        "rivals": _list(_named("rival")),
        "anchor": _token(terms.TimeAnchor),
        **_WORDS,
    }


def _figure() -> dict[str, Schema]:
    return {
        "kind": _token(terms.FigureKind),
        "min": MAYBE_COUNT,
        "max": MAYBE_COUNT,
        "min_exclusive": YES_OR_NO,
        "max_exclusive": YES_OR_NO,
        "approximate": YES_OR_NO,
        "victim_class": _maybe_token(terms.VictimClass),
        "part_of": MAYBE_OFFSET,
        "scope": _token(terms.FigureScope),
        "as_written": TEXT,
        "start": OFFSET,
        "end": OFFSET,
    }


def _term() -> dict[str, Schema]:
    return {
        "kind": _token(terms.TermKind),
        "agreement": MAYBE_TEXT,
        "obligor": _list(_named("actor")),
        "obligee": _list(_named("actor")),
        "area": _maybe(_named("where")),
        "deadline": _maybe(_named("when")),
        "window": _maybe(_named("when")),
        "quantity": _maybe(_named("figure")),
        "condition": _maybe(_named("span")),
        "exception": _maybe(_named("span")),
    }


def _object(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": {**properties},
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _token(vocabulary: type[StrEnum]) -> Schema:
    return {"enum": [token.value for token in vocabulary]}


def _maybe_token(vocabulary: type[StrEnum]) -> Schema:
    return {"enum": [*(token.value for token in vocabulary), None]}


def _named(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _maybe(shape: Schema) -> Schema:
    return {"anyOf": [shape, {"type": "null"}]}
