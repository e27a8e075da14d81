from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from standoff.web.asked import EventsAsked, codes, filters_of
from standoff.web.errors import AskedWrongError

DAY = dt.date(2021, 5, 1)


def test_sides_are_countries_groups_or_everybody() -> None:
    assert codes("Chile, PER", "a", DAY) == ("CHL", "PER")
    assert "FRA" in codes("EU", "a", DAY)
    assert codes("all", "a", DAY) == codes("", "a", DAY) == ()


def test_the_parameter_at_fault_is_named() -> None:
    with pytest.raises(AskedWrongError) as told:
        filters_of(EventsAsked(over="Atlantis"), "2021-05-01")

    assert told.value.parameter == "over"


@pytest.mark.parametrize(
    "wrong", [{"since": "yesterday"}, {"min_confidence": 2}, {"a": "x\x00"}, {"limit": 0}, {"q": 1}]
)
def test_what_is_no_question(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        EventsAsked.model_validate(wrong)
