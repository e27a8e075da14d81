"""What is lost on the way: found by going the way back and comparing, not by a list of what should be lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from standoff.records.event import Actor, Event


class Loss(msgspec.Struct, frozen=True):
    """One thing that did not fit, and how many rows or events it concerns."""

    what: str
    count: int


def _each(parties: Iterable[Actor], field: str) -> tuple[Any, ...]:
    return tuple(getattr(one, field) for one in parties)


FIELDS: dict[str, Callable[[Event], object]] = {
    "type": lambda e: e.type,
    "mode": lambda e: e.mode,
    "contexts": lambda e: sorted(e.contexts),
    "status": lambda e: e.status,
    "date": lambda e: e.date,
    "how the date is known (date_basis)": lambda e: e.date_basis,
    "day of publication": lambda e: e.published,
    "who: countries": lambda e: _each(e.actors, "country"),
    "who: sectors": lambda e: _each(e.actors, "sector"),
    "who: names": lambda e: _each(e.actors, "name"),
    "whom: countries": lambda e: _each(e.recipients, "country"),
    "whom: sectors": lambda e: _each(e.recipients, "sector"),
    "whom: names": lambda e: _each(e.recipients, "name"),
    "parties' Wikidata ids and confidences": lambda e: [(one.id, one.confidence) for one in e.actors + e.recipients],
    "over what (over)": lambda e: e.over,
    "place": lambda e: e.place and (e.place.name, e.place.country, e.place.lat, e.place.lon),
    "according to whom (said_by)": lambda e: e.said_by,
    "who denies it (denied_by)": lambda e: e.denied_by,
    "what it answers (responds_to)": lambda e: e.responds_to,
    "incident": lambda e: e.incident,
    "confidence": lambda e: e.confidence,
    "words and offsets": lambda e: (e.trigger, e.evidence, [(p.start, p.end, p.text) for p in e.actors + e.recipients]),
    "title": lambda e: e.title,
    "publisher and url": lambda e: (e.publisher, e.url),
}
"""What an event says, in the words of a loss report. Ids are left out: another dataset gives its own."""

REPORT = "which events stood in one report, so that each counts as a report of its own (article)"
"""What is lost where a format names no report."""


class Losses:
    """Counts losses as rows pass. `rows` and `events` count what came in and what went out."""

    def __init__(self) -> None:
        self.rows = 0
        self.events = 0
        self._left_out: Counter[str] = Counter()
        self._changed: Counter[str] = Counter()

    def leave_out(self, why: str) -> None:
        """Count a row or an event that was left out whole."""
        self._left_out[why] += 1

    def compare_events(self, event: Event, back: Event, story: str) -> None:
        """Count the fields that an event does not have any more when it is read back; `story` is what still says which
        report it stood in."""
        self._changed.update(name for name, field in FIELDS.items() if field(event) != field(back))
        self._changed.update([] if story else [REPORT])

    def compare_rows(self, row: Mapping[str, str], back: Mapping[str, str]) -> None:
        """Count the columns whose cells do not come back when the event is written as a row again."""
        self._changed.update(
            f"column {name}" for name, cell in row.items() if cell and not same_cell(cell, back.get(name, ""))
        )

    @property
    def left_out(self) -> list[Loss]:
        """What was left out whole, the most frequent first."""
        return _ordered(self._left_out)

    @property
    def changed(self) -> list[Loss]:
        """What was kept without these fields or columns, the most frequent first."""
        return _ordered(self._changed)


def same_cell(one: str, other: str) -> bool:
    """Whether two cells say the same: letters without regard to case, numbers by their value."""
    if one.casefold() == other.casefold():
        return True
    try:
        return float(one) == float(other)
    except ValueError:
        return False


def _ordered(counts: Counter[str]) -> list[Loss]:
    return [Loss(what, count) for what, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
