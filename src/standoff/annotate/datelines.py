"""Where a report was sent from stands before its first sentence ("OSLO, May 2 (Agency) - ") and plays no part in it."""

from __future__ import annotations

import re

from standoff.annotate.sentences import LONGEST_DATELINE
from standoff.records.span import Span

_CAPITALS = r"(?=[^\n]{0,8}[A-ZÀ-Þ]{3})[A-ZÀ-Þ][A-ZÀ-Þ.’' -]+(?:,[^!?\n]{0,30}?)?"
_DAY = (
    r"(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?"
)
_DATED = rf"(?:[A-ZÀ-Þ][\w.’'-]*\s?){{1,4}},\s+{_DAY}"
_DATELINE = re.compile(rf"(?:{_CAPITALS}|{_DATED})\s*(?:\([^()\n]{{1,40}}\))?\s*(?:[–—]|--?)\s+(?=\S)")


def after_dateline(text: str, sentence: Span) -> Span:
    """The sentence without a dateline that opens it, its town in capitals or followed by a day; the sentence itself
    where there is none."""
    found = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + LONGEST_DATELINE))
    return Span(found.end(), sentence.end) if found is not None and found.end() < sentence.end else sentence
