"""News or background, by the reader's odds and the nearest day."""

from __future__ import annotations

import datetime as dt

import pytest
from documents import at, sentence_of

from standoff.records.claim import Claim
from standoff.records.codes import EventType, Status
from standoff.resolve.background import Told, told_as
from standoff.resolve.dating import resolve_times

PUBLISHED = dt.date(2019, 5, 2)


def told(text: str, *times: str, odds: float, status: Status = Status.ACTUAL, day: dt.date | None = PUBLISHED) -> Told:
    claim = Claim(
        type=EventType.ASSAULT,
        mode="",
        contexts=(),
        trigger=at(text, "attacked"),
        evidence=(),
        actors=(),
        recipients=(),
        place=None,
        time=None,
        over=(),
        status=status,
        status_confidence=0.9,
        background=odds,
        said_by=(),
        confidence=0.9,
    )
    return told_as(claim, sentence_of(text), text, resolve_times(text, [at(text, time) for time in times], day), day)


def test_what_the_sentence_dates_long_ago_is_background_and_the_time_says_why() -> None:
    text = "In 2015 rebels attacked the town."

    found = told(text, "In 2015", odds=-1.0)

    assert found.status is Status.HISTORICAL
    assert found.time == at(text, "In 2015")
    assert 0.5 < found.confidence < 1


def test_a_day_long_ago_does_not_decide_where_the_reader_is_sure_of_news() -> None:
    text = "Rebels attacked the town that was taken in 2015."

    assert told(text, "in 2015", odds=-3.0) == Told(Status.ACTUAL, 0.9)


@pytest.mark.parametrize("time", ["on Tuesday", "this week", "on 20 April"])
def test_what_the_sentence_dates_within_a_month_is_news(time: str) -> None:
    text = f"Rebels attacked the town {time}."

    assert told(text, time, odds=0.3, status=Status.HISTORICAL).status is Status.ACTUAL


def test_the_nearest_time_counts() -> None:
    text = "Rebels attacked the town on Tuesday, as they did in 2015."

    assert told(text, "on Tuesday", "in 2015", odds=0.3).status is Status.ACTUAL


def test_without_a_time_or_a_date_of_publication_the_odds_decide() -> None:
    assert told("Rebels attacked.", odds=0.3).status is Status.HISTORICAL
    assert told("In 2015 rebels attacked.", "In 2015", odds=-0.3, day=None) == Told(Status.ACTUAL, 0.9)


@pytest.mark.parametrize("status", [Status.ALLEGED, Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED])
def test_no_other_status_is_touched(status: Status) -> None:
    assert told("In 2015 rebels attacked.", "In 2015", odds=5.0, status=status) == Told(status, 0.9)
