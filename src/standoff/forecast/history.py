"""The history that a forecast rests on: a series of days from a store."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from importlib import resources

from standoff.records.codes import EventType, Status
from standoff.records.problem import Problem
from standoff.records.series import Kind, Point, Question, Series
from standoff.store.query import Store

Kinds = Mapping[tuple[EventType, Status], Kind]
"""What each type in each status counts as; what is not in it counts for nothing."""

KINDS = """create or replace temp table kinds as
    select unnest($types) as type, unnest($statuses) as status, unnest($kinds) as kind"""


def days_of(store: Store, as_of: str = "9999") -> tuple[str, str]:
    """The first and the last day of publication until `as_of` (ISO); raises `Problem` where there is none."""
    ((first, last),) = store.rows(
        "select min(published), max(published) from articles where published <> '' and published <= ?", [as_of]
    )
    if not first:
        raise Problem(f"the store holds no dated report by {as_of}: code or import some, or ask as of a later day")
    return str(first), str(last)


def history(store: Store, question: Question, kinds: Kinds) -> Series:
    """A point for every day of the question, quiet ones too; its `step` is a day whatever the question says."""
    run = store.connection.execute
    run(
        KINDS,
        {
            "types": [type_.value for type_, _ in kinds],
            "statuses": [status.value for _, status in kinds],
            "kinds": [kind.value for kind in kinds.values()],
        },
    )
    sql = resources.files("standoff.forecast").joinpath("sql/history.sql").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[int, float, list[str]]]] = defaultdict(dict)
    for day, kind, count, score, ids in run(
        sql,
        {
            "a": list(question.a.codes),
            "b": list(question.b.codes),
            "over": list(question.over.codes) if question.over else [],
            "directed": question.directed,
            "since": question.since,
            "until": question.until,
            "as_of": question.as_of,
        },
    ).fetchall():
        found[day][kind] = (count, score, ids)
    read = dict(store.rows("select published, count(*) from articles group by 1"))
    return Series(question, tuple(_point(day, found.get(day, {}), read.get(day, 0)) for day in _days(question)))


def _point(day: str, kinds: Mapping[str, tuple[int, float, list[str]]], read: int) -> Point:
    counts = {kind.value: kinds.get(kind.value, (0, 0.0, []))[0] for kind in Kind}
    return Point(
        start=day,
        words=counts["words"],
        threats=counts["threats"],
        acts=counts["acts"],
        cooperation=counts["cooperation"],
        score=round(sum(score for _, score, _ in kinds.values()), 3),
        coverage=read,
        incidents=tuple(sorted({one for _, _, ids in kinds.values() for one in ids})),
    )


def _days(question: Question) -> list[str]:
    first, last = dt.date.fromisoformat(question.since), dt.date.fromisoformat(question.until)
    return [(first + dt.timedelta(number)).isoformat() for number in range((last - first).days + 1)]
