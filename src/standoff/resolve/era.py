"""When an article without a date was written, judged by who is in office in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from standoff.gazetteer.entry import Entry, Kind

RANKS = 1  # only heads and great offices say something of the time
OPEN_DAYS = 5 * 365  # how long an open term is taken to last


def era(names: Iterable[tuple[Entry, ...]]) -> dt.date | None:
    """The middle of the time in which the most of the named persons held great offices; None where none did.
    A person counts once, however often the article names them; names that several persons bear do not count."""
    persons = {entries[0].name: entries[0] for entries in names if len(entries) == 1 and entries[0].kind is Kind.PERSON}
    edges: list[tuple[int, int]] = []
    for entry in persons.values():
        for start, end in _joined(entry):
            edges += [(start, 1), (end, -1)]
    edges.sort()
    best = (0, 0, 0)
    height = 0
    for (at, step), (following, _) in zip(edges, [*edges[1:], (0, 0)], strict=False):
        height += step
        if height > best[0] and following > at:
            best = (height, at, following)
    return dt.date.fromordinal((best[1] + best[2]) // 2) if best[0] else None


def _joined(entry: Entry) -> list[tuple[int, int]]:
    """The person's times in great offices, those that touch joined."""
    times = sorted(
        (t.start, t.end or t.start + OPEN_DAYS) for t in entry.terms if t.rank <= RANKS and t.start and t.trusted
    )
    result: list[tuple[int, int]] = []
    for start, end in times:
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
