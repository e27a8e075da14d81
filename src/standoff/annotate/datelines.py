"""Where a report was sent from stands before its first sentence ("OSLO, May 2 (Agency) - ") and plays no part in it."""

from __future__ import annotations

import re

from standoff.annotate.sentences import LONGEST_DATELINE
from standoff.records.span import Span

_TOWN = r"(?=[^\n]{0,8}[A-ZÀ-Þ]{3})[A-ZÀ-Þ][A-ZÀ-Þ.’' -]+"
_DATELINE = re.compile(rf"{_TOWN}(?:,[^!?\n]{{0,30}}?)?\s*(?:\([^()\n]{{1,40}}\))?\s*(?:[–—]|--?)\s+(?=\S)")


def after_dateline(text: str, sentence: Span) -> Span:
    """The sentence without a dateline, its town in capitals, that opens it; the sentence itself where there is none."""
    found = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + LONGEST_DATELINE))
    return Span(found.end(), sentence.end) if found is not None and found.end() < sentence.end else sentence
