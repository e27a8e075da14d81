"""Sides by code and by name; the events that may claim or deny."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from claims_reports import report

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.claims_asked import CLAIMING, sides_of
from standoff.measure.claims_ties import is_allegation, is_denial
from standoff.records.problem import Problem
from standoff.store.folder import create_store
from standoff.store.query import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    create_store(tmp_path / "store")
    with Store(tmp_path / "store") as opened:
        yield opened


def test_sides_are_what_other_questions_call_sides(store: Store) -> None:
    asked = sides_of(store, "Chile, the United States", "EU", load_gazetteer(), dt.date(2019, 5, 2))

    assert asked[0] == {"CHL", "USA"}
    assert asked[1] is not None and {"DEU", "GBR"} <= asked[1]


def test_all_is_anybody(store: Store) -> None:
    assert sides_of(store, "all", "rus", load_gazetteer(), None) == (None, {"RUS"})


@pytest.mark.parametrize(
    ("a", "said"),
    [("", "a side is empty"), (" , ", "a side is empty"), ("zzzqqq", "no country"), ("Peru", "both sides")],
)
def test_sides_that_say_nothing_are_told(store: Store, a: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        sides_of(store, a, "PER", load_gazetteer(), None)


def test_what_is_read_from_the_store_is_all_that_can_claim_or_deny(store: Store) -> None:
    lines = [
        '03-04 ACCUSE CHL>PER "x y"',
        '03-04 REJECT CHL>PER "x y"',
        '03-04 ASSAULT/alleged@PER CHL>PER "x y"',
        '03-04 ASSAULT/negated@CHL CHL>PER "x y"',
        '03-04 ASSAULT CHL>PER "x y"',
        '03-04 THREATEN CHL>PER "x y"',
    ]
    for line in lines:
        event = report(line, "a")
        ((read,),) = store.rows(f"select {CLAIMING} from (select ? as type, ? as status)", [event.type, event.status])
        assert read == (is_allegation(event) or is_denial(event)), line
