from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from standoff.queries.bounds import Bounds
from standoff.queries.errors import AskedWrongError
from standoff.queries.grounds import Grounds


def test_days_are_kept_ready_and_give_way(store: Path) -> None:
    grounds = Grounds(store, Bounds(grounds=2))
    days = [dt.date(2021, 2, 1), dt.date(2021, 3, 1), dt.date(2021, 4, 1)]

    with grounds.at(days[0]) as first:
        assert first.ground.as_of == "2021-02-01"
    with grounds.at(days[0]) as again:
        assert again is first
    for day in days[1:]:
        with grounds.at(day):
            pass

    assert list(grounds._kept) == days[1:]
    grounds.close()


def test_an_answer_is_worked_out_once(store: Path) -> None:
    grounds = Grounds(store, Bounds(answers=1))
    asked: list[str] = []
    with grounds.at(None) as standing:
        for question in ("a", "a", "b", "a"):
            assert standing.once(question, lambda q=question: asked.append(q) or q) == question  # type: ignore[misc]

    assert asked == ["a", "b", "a"]
    grounds.close()


def test_a_day_before_every_report(store: Path) -> None:
    with (
        pytest.raises(AskedWrongError, match="the store holds no dated report") as told,
        Grounds(store, Bounds()).at(dt.date(1999, 1, 1)),
    ):
        pass

    assert str(store) not in str(told.value), "where the store lies is nobody's business"
