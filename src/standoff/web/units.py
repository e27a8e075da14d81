"""Offsets for browsers: they count UTF-16 units, everything else in standoff counts code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

ONE_UNIT = 0xFFFF
"""The last code point that takes one unit of UTF-16; those above it (emoji, for instance) take two."""


def units_of(text: str) -> Callable[[int], int]:
    """A function from offsets in code points of `text` (0…len) to offsets in UTF-16 units."""
    wide = [place for place, letter in enumerate(text) if ord(letter) > ONE_UNIT]
    return lambda offset: offset + bisect_left(wide, offset)
