"""What stands where in a text, found at a cost that does not grow with the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from standoff.records.span import Span

T = TypeVar("T")

BLOCK = 512
"""Characters a block of a `Map`: two sentences or three, and few of what is looked for."""


def inside(whole: Span, things: Sequence[T], where: Callable[[T], Span]) -> list[T]:
    """Those of some things that lie inside a span, in their order: that of the offsets at which they start (`where`
    tells the span of each)."""
    first = bisect_left(things, whole.start, key=lambda one: where(one).start)
    last = bisect_left(things, whole.end, lo=first, key=lambda one: where(one).start)
    return [one for one in things[first:last] if where(one).end <= whole.end]


class Map(Generic[T]):
    """Things with the stretches of one text that each is about, for asking which of them are about a place."""

    def __init__(self) -> None:
        self._things: list[T] = []
        self._blocks: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, thing: T, spans: Sequence[Span]) -> None:
        """Put a thing where it belongs."""
        for block in dict.fromkeys(block for span in spans for block in _blocks(span)):
            self._blocks[block].append(len(self._things))
        self._things.append(thing)

    def near(self, span: Span) -> list[T]:
        """All things that overlap the span, and a few that stand near it, in the order in which they were added."""
        numbers = {number for block in _blocks(span) for number in self._blocks.get(block, ())}
        return [self._things[number] for number in sorted(numbers)]


def _blocks(span: Span) -> range:
    return range(span.start // BLOCK, (span.end - 1) // BLOCK + 1)
