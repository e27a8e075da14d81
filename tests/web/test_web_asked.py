from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from standoff.queries import asked as put
from standoff.web import asked as web
from standoff.web.asked import EventsAsked, IncidentsAsked


@pytest.mark.parametrize(
    "wrong", [{"since": "yesterday"}, {"min_confidence": 2}, {"a": "x\x00"}, {"limit": 0}, {"q": 1}]
)
def test_what_is_no_question(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        EventsAsked.model_validate(wrong)


def test_a_query_string_becomes_the_record() -> None:
    asked = IncidentsAsked.model_validate({"a": "CHL", "type": ["ACCUSE"], "since": "2021-05-01", "counted": "true"})

    told = asked.put(put.IncidentsAsked)

    assert told == put.IncidentsAsked(a="CHL", type=("ACCUSE",), since=dt.date(2021, 5, 1), counted=True)


@pytest.mark.parametrize("name", ["Between", "EventsAsked", "PairAsked", "IncidentsAsked", "PairsAsked"])
def test_parameters_and_records_have_the_same_names(name: str) -> None:
    parameters = set(getattr(web, name).model_fields) - {"format"}

    assert parameters == set(getattr(put, name).__struct_fields__)
