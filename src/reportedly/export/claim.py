"""One claim as JSON values, in the shape that scripts rely on: every key always present, unknown null or []."""

from reportedly.export.values import actor_json, figure_json, optional, span_json, when_json, where_json
from reportedly.records import Article, Claim, ControlClaim, Link, TermClaim
from reportedly.records.codec import Plain


def claim_json(claim: Claim, article: Article, *, with_text: bool = False) -> dict[str, Plain]:
    """What the claim says, who says it and in which words, ready for `json.dumps`.

    `with_text` adds the article's stored text under `article.text`, so that every offset can be looked up.
    """
    return {
        "id": claim.id,
        "article": article_json(article, with_text=with_text),
        "kind": claim.kind.value,
        "event_type": claim.event_type.value if claim.event_type else None,
        "event_mode": claim.event_mode,
        "contexts": [context.value for context in claim.contexts],
        "modality": claim.modality.value,
        "actors": [actor_json(actor) for actor in claim.actors],
        "recipients": [actor_json(actor) for actor in claim.recipients],
        "attribution": [link_json(link) for link in claim.attribution],
        "stance": claim.stance.value,
        "content": _content_json(claim),
        "about": claim.about,
        "hedges": [span_json(hedge) for hedge in claim.hedges],
        "verification": claim.verification.value,
        "said": optional(when_json, claim.said),
        "when": optional(when_json, claim.when),
        "where": optional(where_json, claim.where),
        "figures": [figure_json(figure) for figure in claim.figures],
        "weapons": [span_json(weapon) for weapon in claim.weapons],
        "control": optional(control_json, claim.control),
        "term": optional(term_json, claim.term),
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "evidence": [{"start": span.start, "end": span.end, "text": span.text} for span in claim.evidence],
        "confidence": claim.confidence,
        "made_by": claim.made_by,
    }


def article_json(article: Article, *, with_text: bool = False) -> dict[str, Plain]:
    """Which article a claim stands in; `published` keeps its keys where the time is unknown."""
    published = article.published
    shown: dict[str, Plain] = {
        "id": article.id,
        "given_id": article.given_id,
        "outlet": article.outlet,
        "url": article.url,
        "title": article.title,
        "source": article.source,
        "published": {
            "start": published.start if published else None,
            "end": published.end if published else None,
            "precision": published.precision.value if published else None,
            "basis": article.published_basis.value,
        },
    }
    return shown | {"text": article.text} if with_text else shown


def link_json(link: Link) -> dict[str, Plain]:
    """One step of the chain: who speaks, by which cue word, and how the speaker knows."""
    return {
        "speaker": actor_json(link.speaker),
        "speaker_type": link.speaker_type.value,
        "family": link.family,
        "cue": optional(span_json, link.cue),
        "stance": link.stance.value,
        "access": link.access.value,
    }


def control_json(control: ControlClaim) -> dict[str, Plain]:
    """Who is said to hold a place, who held it before, and what changed."""
    return {
        "holder": optional(actor_json, control.holder),
        "former": optional(actor_json, control.former),
        "change": control.change.value,
        "status": control.status.value if control.status else None,
    }


def term_json(term: TermClaim) -> dict[str, Plain]:
    """One obligation: who owes what to whom, where, by when, and on which condition."""
    return {
        "kind": term.kind.value,
        "agreement": term.agreement,
        "obligor": [actor_json(actor) for actor in term.obligor],
        "obligee": [actor_json(actor) for actor in term.obligee],
        "area": optional(where_json, term.area),
        "deadline": optional(when_json, term.deadline),
        "window": optional(when_json, term.window),
        "quantity": optional(figure_json, term.quantity),
        "condition": optional(span_json, term.condition),
        "exception": optional(span_json, term.exception),
    }


def _content_json(claim: Claim) -> Plain:
    if claim.content is None:
        return None
    return {"start": claim.content.start, "end": claim.content.end, "text": claim.content.text}
