"""Series: how much of what passed between two sides, with the coverage beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standoff.measure.ground import Ground
from standoff.records.series import PairDay, Point, Question, Series, Step
from standoff.store.parquet import quoted

Told = tuple[int, int, int, int, float, list[str]]

NOTHING: Told = (0, 0, 0, 0, 0.0, [])


def series(ground: Ground, question: Question) -> Series:
    """The answer to a question: one point for every day, week or month that touches its days, quiet ones too.

    A week's or month's point counts only the days between `since` and `until`.
    """
    days = {"step": question.step.value, "since": question.since, "until": question.until}
    told = ground.ask_where("series", conditions(question), **days)
    found: dict[str, Told] = {row[0]: row[1:] for row in told}
    read = dict(ground.ask("coverage", **{**days, "until": min(question.until, ground.as_of)}))
    return Series(question, tuple(_point(start, found.get(start, NOTHING), read) for start in starts(question)))


def conditions(question: Question) -> dict[str, str]:
    """The conditions on `passed` for what passed between the sides of a question, and for the third matter."""
    listed = ", ".join(quoted(code) for code in question.over.codes) if question.over else ""
    return {"between": _between(question), "over": f"list_has_any(about, [{listed}])" if listed else "true"}


def _between(question: Question) -> str:
    """A side without codes is everybody but the other. What a country does to itself passes between nobody."""
    a, b = question.a.codes, question.b.codes
    one, other, ways = (a, b, "0, 1") if a else (b, a, "0, -1")
    opposite = _among("y", other) if other else f"not {_among('y', one)}"
    ways = ways if question.directed else "-1, 0, 1"
    return f"{_among('x', one)} and {opposite} and dir in ({ways})"


def _among(column: str, codes: tuple[str, ...]) -> str:
    """Countries are filed under their hashes, which DuckDB works out before it reads."""
    return f"{column} in ({', '.join(f'hash({quoted(code)})' for code in codes)})"


def _point(start: str, counts: Told, read: dict[str, int]) -> Point:
    words, threats, acts, cooperation, score, ids = counts
    return Point(
        start=start,
        words=words,
        threats=threats,
        acts=acts,
        cooperation=cooperation,
        score=round(score, 3),
        coverage=read.get(start, 0),
        incidents=tuple(ids),
    )


def starts(question: Question) -> Iterator[str]:
    """The first day of each stretch between the question's days, as the points are named."""
    day, last = (dt.date.fromisoformat(text) for text in (question.since, question.until))
    day = _first_of(day, question.step)
    while day <= last:
        yield day.isoformat()
        day = _first_of(day + dt.timedelta({Step.DAY: 1, Step.WEEK: 7, Step.MONTH: 31}[question.step]), question.step)


def _first_of(day: dt.date, step: Step) -> dt.date:
    """The first day of the stretch that a day lies in; weeks begin on Monday."""
    if step is Step.WEEK:
        return day - dt.timedelta(day.weekday())
    return day.replace(day=1) if step is Step.MONTH else day


def pair_days(ground: Ground, since: str, until: str) -> tuple[PairDay, ...]:
    """Incidents of each kind for all directed pairs of countries, by day; days without any are left out."""
    return tuple(PairDay(*row) for row in ground.ask("pair_days", since=since, until=until))
