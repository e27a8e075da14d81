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
    where = "" if ids is None else " where list_contains(?, id)"
    parameters = [] if ids is None else [list(ids)]
    found = [_incident(row) for row in ground.store.rows(f"select {COLUMNS} from incidents{where}", parameters)]
    if ids is None:
        return tuple(sorted(found, key=lambda one: (one.date, one.id)))
    place = {id: number for number, id in enumerate(ids)}
    return tuple(sorted(found, key=lambda one: place[one.id]))


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
