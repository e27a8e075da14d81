from __future__ import annotations

import datetime as dt

from standoff.queries.outlook import outlook, outlook_spec
from standoff.records.series import Point, Question, Series, Side

FIRST = dt.date(2021, 1, 4)


def series(days: int) -> Series:
    """Two words a day."""
    last = FIRST + dt.timedelta(days - 1)
    question = Question(
        a=Side("Chile", ("CHL",)), b=Side("Peru", ("PER",)), since=str(FIRST), until=str(last), as_of=str(last)
    )
    starts = (str(FIRST + dt.timedelta(number)) for number in range(days))
    points = [
        Point(start=one, words=2, threats=0, acts=0, cooperation=0, score=-4, coverage=5, incidents=())
        for one in starts
    ]
    return Series(question, tuple(points))


def test_a_steady_pair_goes_on_and_the_score_is_of_days_that_passed() -> None:
    found = outlook(series(140))

    week = next(one for one in found.forecasts if one.days == 7 and one.kind == "conflict")
    assert week.low <= 14 <= week.high
    assert {(row.kind, row.days): row.count for row in found.scores}["conflict", 7] == 14
    drawn = outlook_spec(found, 400)["data"]["values"]
    assert [row["days"] for row in drawn] == [0, 7, 28, 90], "the fan opens today"


def test_too_little_history_is_told() -> None:
    found = outlook(series(10))

    assert found.forecasts == ()
    assert "needs 28 days of history, and the store has 10" in found.trouble
