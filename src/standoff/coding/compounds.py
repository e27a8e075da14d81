"""Names that hyphens join are one phrase: "the Turkish-Libyan deal" is of two states, "Al-Qaeda" one name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from standoff.records.span import Span

REACH = 80
"""Characters on each side in which the joined names are looked for."""
_BEFORE = re.compile(r"(?:(?<![\w-])|^)(?:[A-Z][\w.’']*[-‐‑–])+$")
_AFTER = re.compile(r"(?:[-‐‑–][A-Z][\w’']*)+")
_HYPHENS = "-‐‑–"


def compound_at(text: str, span: Span, others: Iterable[Span] = ()) -> Span:
    """The words at `span` with the capitalised names that hyphens join to them, without a hyphen at an end; they stay
    alone where that would take in one of the `others`."""
    start, end = span.start, span.end
    while start < end and text[start] in _HYPHENS:
        start += 1
    while start < end and text[end - 1] in _HYPHENS:
        end -= 1
    if start == end or not any(c.isupper() for c in text[start:end]):
        return span
    before = _BEFORE.search(text, max(0, start - REACH), start) if text[start].isupper() else None
    after = _AFTER.match(text, end, end + REACH) if _ends_in_a_name(text, start, end) else None
    whole = Span(before.start() if before else start, after.end() if after else end)
    return whole if not any(whole.overlaps(other) for other in others) else span


def _ends_in_a_name(text: str, start: int, end: int) -> bool:
    return text[start:end].split()[-1][0].isupper()
