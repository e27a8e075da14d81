"""Which sentences the encoder reads together: as many as fit a window, with the end of the window before."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

CONTEXT = 64
"""The most pieces of earlier sentences that are read again, as context only, at the start of a window."""
REACH = 3
"""How many sentences back a party may be named: annotators found nine tenths of such parties within two."""


class Window(msgspec.Struct, frozen=True):
    """Sentences `first` to `end` (half-open) go through the encoder; those from `start` on are read in it."""

    first: int
    start: int
    end: int


def packed(sizes: Sequence[int], limit: int) -> list[Window]:
    """Windows of at most `limit` pieces over sentences of the given sizes (pieces and mark), each read once.

    A sentence larger than the limit has a window of its own.
    """
    found: list[Window] = []
    start = 0
    while start < len(sizes):
        first = _context(sizes, start, limit)
        filled = sum(sizes[first : start + 1])
        end = start + 1
        while end < len(sizes) and filled + sizes[end] <= limit:
            filled += sizes[end]
            end += 1
        found.append(Window(first, start, end))
        start = end
    return found


def _context(sizes: Sequence[int], start: int, limit: int) -> int:
    """The first of the sentences that are read again before `start`."""
    room = min(CONTEXT, limit - sizes[start])
    first = start
    while first > 0 and start - first < REACH and sizes[first - 1] <= room:
        first -= 1
        room -= sizes[first]
    return first
