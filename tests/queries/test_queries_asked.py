from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from standoff.queries.asked import EventsAsked, codes, filters_of
from standoff.queries.errors import AskedWrongError
from standoff.records.problem import Problem

DAY = dt.date(2021, 5, 1)


def test_sides_are_countries_groups_or_everybody() -> None:
    assert codes("Chile, PER", "a", DAY) == ("CHL", "PER")
    assert "FRA" in codes("EU", "a", DAY)
    assert codes("all", "a", DAY) == codes("", "a", DAY) == ()


def test_the_parameter_at_fault_is_named() -> None:
    with pytest.raises(AskedWrongError, match="Atlantis") as told:
        filters_of(EventsAsked(over="Atlantis"), "2021-05-01")

    assert told.value.parameter == "over"
    assert isinstance(told.value, Problem)


def test_reversed_days_are_told() -> None:
    asked = EventsAsked(since=DAY, until=DAY - dt.timedelta(1))

    with pytest.raises(AskedWrongError, match="swap"):
        filters_of(asked, "2021-05-01")


@pytest.mark.parametrize(
    "wrong", [{"since": "yesterday"}, {"min_confidence": 2}, {"a": "x\x00"}, {"limit": 0}, {"q": 1}, {"type": ["HUG"]}]
)
def test_what_is_no_question(wrong: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, EventsAsked)
