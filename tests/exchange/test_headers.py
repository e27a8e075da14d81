"""First lines: the columns they name, or that they are rows already."""

import pytest

from standoff.exchange.flat import dataset
from standoff.exchange.gdelt import GDELT_2
from standoff.exchange.headers import columns_of
from standoff.exchange.icews import COLUMNS, ICEWS
from standoff.exchange.polecat import POLECAT


@pytest.mark.parametrize("spelling", [str.upper, lambda name: name.replace(" ", "_"), lambda name: f" {name} "])
def test_case_and_blanks_do_not_matter(spelling: type[str]) -> None:
    assert columns_of([spelling(name) for name in COLUMNS], ICEWS) == list(COLUMNS)


def test_marks_before_the_first_name_and_empty_names_behind_the_last_are_none() -> None:
    names = ["\ufeff#!Event ID", *POLECAT.columns[1:], "", ""]

    assert columns_of(names, POLECAT) == list(POLECAT.columns)


def test_a_column_may_have_two_names() -> None:
    assert columns_of(["GlobalEventID", "Day", *GDELT_2.columns[2:]], GDELT_2)[:2] == ["GLOBALEVENTID", "SQLDATE"]
    assert "Intensity" in columns_of(["Event Intensity", *POLECAT.columns[:20]], POLECAT)


def test_a_row_is_no_header() -> None:
    assert columns_of(["1", "2014-01-02", "Chad"], dataset()) == ()
    assert columns_of(["77", "20150218", "201502"], GDELT_2) == ()


def test_a_table_of_others_names_what_it_likes() -> None:
    assert columns_of(["nr", "when", "who"], dataset()) == ["nr", "when", "who"]
    assert columns_of(["nr", "when", "who"], ICEWS) == ()
