"""Where an exported file came from: version, counts and the fingerprints of every article behind it. No clock."""

import hashlib

from reportedly import __version__
from reportedly.records import View
from reportedly.records.codec import Plain, plain


def provenance(view: View, *, file: str, format: str, rows: int, content: bytes) -> dict[str, Plain]:
    """What somebody who was handed the file needs to check it and to make it again."""
    return {
        "file": file,
        "format": format,
        "sha256": hashlib.sha256(content).hexdigest(),
        "rows": rows,
        "made_with": f"reportedly {__version__}",
        "claims_made_by": [*sorted({claim.made_by for claim in view.claims})],
        "note": "Claims, not facts: every row tells who said it. Totals are reported, de-duplicated, at least.",
        "period": [*view.period] if view.period else None,
        "coverage": plain(view.coverage),
        "counts": {
            "articles": len(view.articles),
            "claims": len(view.claims),
            "incidents": len(view.incidents),
            "controls": len(view.controls),
            "agreements": len(view.agreements),
            "findings": len(view.findings),
            "skipped": len(view.skipped),
        },
        "inputs": [
            {"sha256": article.sha256, "outlet": article.outlet, "url": article.url, "given_id": article.given_id}
            for article in sorted(view.articles, key=lambda article: article.sha256)
        ],
    }
