"""Where words stand in a text."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """The half-open range `start:end` of one text, in Unicode code points; never empty.

    Raises `ValueError` when it would be empty or begin before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"a span must be 0 <= start < end, not {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this span; raises `ValueError` when the span reaches past the end of `text`."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}:{self.end} reaches past a text of {len(text)} characters")
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same words when `by` characters are put before the text."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: Span) -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
