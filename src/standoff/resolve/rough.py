"""Rough sentences, for a document that has none."""

from __future__ import annotations

import re

BLANK_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z\"“‘'])|\n+")


def split(text: str) -> list[tuple[int, int]]:
    """Rough sentence ranges, for a document that has none."""
    result, at = [], 0
    for match in BLANK_SENTENCE.finditer(text):
        if match.start() > at:
            result.append((at, match.end()))
        at = match.end()
    if at < len(text):
        result.append((at, len(text)))
    return result
