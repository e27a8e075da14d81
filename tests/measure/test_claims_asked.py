"""Sides by code and by name; the events that may claim or deny."""

from __future__ import annotations

from pathlib import Path

import pytest
from claims_reports import report

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.claims_asked import CLAIMING, side_of
from standoff.measure.claims_ties import is_allegation, is_denial
from standoff.records.problem import Problem
from standoff.store.folder import create_store
from standoff.store.query import Store


@pytest.mark.parametrize(
    ("words", "codes"),
    [("RUS", {"RUS"}), ("rus", {"RUS"}), ("Russia", {"RUS"}), ("Chile, the United States", {"CHL", "USA"})],
)
def test_a_side_is_codes_or_names(words: str, codes: set[str]) -> None:
    assert side_of(words, load_gazetteer()) == codes


def test_all_is_anybody() -> None:
    assert side_of("all", load_gazetteer()) is None


@pytest.mark.parametrize("words", ["", " , ", "zzzqqq"])
def test_nobody_is_told(words: str) -> None:
    with pytest.raises(Problem):
        side_of(words, load_gazetteer())


def test_what_is_read_from_the_store_is_all_that_can_claim_or_deny(tmp_path: Path) -> None:
    lines = [
        '03-04 ACCUSE CHL>PER "x y"',
        '03-04 REJECT CHL>PER "x y"',
        '03-04 ASSAULT/alleged@PER CHL>PER "x y"',
        '03-04 ASSAULT/negated@CHL CHL>PER "x y"',
        '03-04 ASSAULT CHL>PER "x y"',
        '03-04 THREATEN CHL>PER "x y"',
    ]
    create_store(tmp_path / "store")
    with Store(tmp_path / "store") as store:
        for line in lines:
            event = report(line, "a")
            ((read,),) = store.rows(
                f"select {CLAIMING} from (select ? as type, ? as status)", [event.type, event.status]
            )
            assert read == (is_allegation(event) or is_denial(event)), line
