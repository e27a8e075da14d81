"""Events by party and day: what an answer may answer is looked for among few."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from standoff.records.event import Event


class ByDay:
    """Events that a party takes part in, in the order of days."""

    def __init__(self, dated: Iterable[tuple[Event, dt.date]]) -> None:
        self._days: dict[str, list[dt.date]] = defaultdict(list)
        self._events: dict[str, list[Event]] = defaultdict(list)
        for event, day in sorted(dated, key=lambda one: one[1]):
            for key in parties_of(event):
                self._days[key].append(day)
                self._events[key].append(event)

    def within(self, key: str, first: dt.date, last: dt.date) -> Iterator[Event]:
        """The events of a party between two days, both counted."""
        days = self._days.get(key, [])
        yield from self._events.get(key, [])[bisect_left(days, first) : bisect_right(days, last)]


def parties_of(event: Event) -> set[str]:
    """The countries (or words) of whoever acts in an event or is acted on."""
    return {party.country or party.text.casefold() for party in (*event.actors, *event.recipients)}
