"""What is never trained on, chosen by hashes: the same on every machine."""

from __future__ import annotations

import hashlib

LEADS_HELD_OUT = 0.2
"""This share of the wire leads is never trained on, so that a figure on leads exists beside the one on articles."""
ARTICLES_HELD_OUT = 0.1
"""This share of the project's own annotated articles is never trained on: thresholds are chosen on it."""


def held_out(key: str, share: float) -> bool:
    """Whether `key` falls in the part that is set aside, by its hash: the same part on every machine."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


def held_out_lead(key: str) -> bool:
    """Whether a sentence of the annotated texts belongs to a wire lead that is set aside."""
    article = key.split(":")[0]
    return article.startswith("ag-") and held_out(article, LEADS_HELD_OUT)


def held_out_article(key: str) -> bool:
    """Whether a sentence of the project's own annotations belongs to an article that is set aside."""
    return held_out(key.split(":")[0], ARTICLES_HELD_OUT)
