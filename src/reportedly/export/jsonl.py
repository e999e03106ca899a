"""JSON Lines: one claim a line, in the shape of `claim_json`."""

import json

from reportedly.export.claim import claim_json
from reportedly.records import View


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of rows, in the order of the view's claims."""
    articles = {article.id: article for article in view.articles}
    lines = [json.dumps(claim_json(claim, articles[claim.article_id]), ensure_ascii=False) for claim in view.claims]
    return "".join(f"{line}\n" for line in lines).encode(), len(lines)
