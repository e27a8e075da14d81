"""Quotations: what stands between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from standoff.records.span import Span

# Marks that open and the marks that close what they opened. '' is what wire copy makes of a double mark.
_CLOSES = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "``": "''", "''": "''"}
_MARK = re.compile(r"``|''|[\"“”„«»‘’]|\n")
_BREAKS_PARAGRAPH = "\n"


def find_quotes(text: str) -> tuple[Span, ...]:
    """The words inside quotation marks, without the marks, in text order; a quotation inside another one follows it.

    Straight, curly, low and pointed marks are known. A quotation that its paragraph leaves open ends with the
    paragraph. Apostrophes (don't, workers’), feet and inches (6'2") are no quotation marks.
    """
    quotes: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        mark, start = match.group(), match.start()
        if mark == _BREAKS_PARAGRAPH:
            quotes += [span for _, begin in open_marks if (span := _trimmed(text, begin, start))]
            open_marks.clear()
        elif (depth := _closed_by(text, open_marks, mark, match)) is not None:
            span = _trimmed(text, open_marks[depth][1], start)
            quotes += [span] if span else []
            del open_marks[depth:]
        elif _opens(text, mark, match) and all(mark != other for other, _ in open_marks):
            open_marks.append((mark, match.end()))
    quotes += [span for _, begin in open_marks if (span := _trimmed(text, begin, len(text)))]
    return tuple(sorted(quotes, key=lambda span: (span.start, -span.end)))


def is_quoted(span: Span, quotes: Iterable[Span]) -> bool:
    """Whether a range lies inside one of the quotations."""
    return any(quote.contains(span) for quote in quotes)


def _closed_by(text: str, open_marks: list[tuple[str, int]], mark: str, match: re.Match[str]) -> int | None:
    """The index of the innermost open quotation that `mark` closes, or None."""
    if mark == "’" and _is_apostrophe(text, match, open_marks):
        return None
    return next((at for at in range(len(open_marks) - 1, -1, -1) if mark in _closers(open_marks[at][0])), None)


def _closers(mark: str) -> tuple[str, ...]:
    closers = _CLOSES[mark]
    return (closers,) if closers == "''" else tuple(closers)


def _is_apostrophe(text: str, match: re.Match[str], open_marks: list[tuple[str, int]]) -> bool:
    """Whether ’ stands inside a word, or ends one with no single quotation open."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return (before.isalnum() and after.isalnum()) or not any(mark == "‘" for mark, _ in open_marks)


def _opens(text: str, mark: str, match: re.Match[str]) -> bool:
    """Whether `mark` can open a quotation: it stands before a word, and is no inch, foot or apostrophe."""
    if mark not in _CLOSES:
        return False
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if mark in ("“", "„", "«"):
        return True
    return not before.isalnum() and bool(after) and (not after.isspace() or mark == "``")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends, or None where nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Span(start, start + len(piece)) if piece else None
