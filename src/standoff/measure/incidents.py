"""Incidents of a store as records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from standoff.measure.ground import Ground
from standoff.records.codes import EventType, Quad, Status
from standoff.records.incident import Incident, StatusCount

COLUMNS = (
    "id, type, mode, quad, score, status, statuses, day, actors, recipients, over_codes, place, country, denied_by, "
    "publishers, articles, events, first_report, last_report, evidence"
)


def incidents(ground: Ground, ids: Sequence[str] | None = None) -> tuple[Incident, ...]:
    """The incidents with these ids in their order; all of them, by day, where none are given."""
    if ids is None:
        return incidents_where(ground, "true")
    if not ids:
        return ()
    rows = ground.store.rows(f"select n from incidents where id in ({', '.join('?' * len(ids))})", ids)
    place = {id: number for number, id in enumerate(ids)}
    return tuple(sorted(numbered(ground, [n for (n,) in rows]), key=lambda one: place[one.id]))


def incidents_where(ground: Ground, where: str, values: Sequence[object] = ()) -> tuple[Incident, ...]:
    """The incidents that meet an SQL condition, by day."""
    found = [_incident(row) for row in ground.store.rows(f"select {COLUMNS} from incidents where {where}", values)]
    return tuple(sorted(found, key=lambda one: (one.date, one.id)))


def numbered(ground: Ground, numbers: Sequence[int]) -> list[Incident]:
    """The incidents with these numbers (`n`), in their order."""
    if not numbers:
        return []
    rows = ground.store.rows(f"select n, {COLUMNS} from incidents where n in ({', '.join(map(str, numbers))})")
    found = {n: _incident(tuple(row)) for n, *row in rows}
    return [found[n] for n in numbers]


def _incident(row: tuple[Any, ...]) -> Incident:
    (id, type_, mode, quad, score, status, statuses, day, actors, recipients, over, place, country, denied, *rest) = row
    publishers, articles, events, first, last, evidence = rest
    return Incident(
        id=id,
        type=EventType(type_),
        mode=mode,
        quad=Quad(quad),
        score=score,
        status=Status(status),
        statuses=tuple(StatusCount(Status(one), n) for one, n in Counter(statuses).most_common()),
        date=day,
        actors=tuple(actors),
        recipients=tuple(recipients),
        over=tuple(over),
        place=place,
        country=country,
        denied_by=tuple(denied),
        publishers=tuple(publishers),
        articles=tuple(articles),
        events=tuple(events),
        first_report=first,
        last_report=last,
        evidence=evidence,
    )
