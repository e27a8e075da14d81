"""Cells."""

import pytest

from standoff.exchange.table import coordinates, needed, place_of, said, shown
from standoff.records.event import Location


def test_cells_that_say_nothing_are_left_out() -> None:
    assert said({"a": " NA ", "b": "", "c": "None", "d": " x "}) == {"d": "x"}


def test_coordinates_lie_on_the_globe() -> None:
    assert coordinates({"y": "1", "x": "-2.5"}, "y", "x") == (1.0, -2.5)
    assert coordinates({"y": "1"}, "y", "x") == (None, None)


@pytest.mark.parametrize(("y", "x"), [("north", "0"), ("95", "0"), ("48.2#", "16"), ("nan", "1"), ("1e999", "0")])
def test_what_lies_nowhere_has_no_coordinates(y: str, x: str) -> None:
    assert coordinates({"y": y, "x": x}, "y", "x") == (None, None)


def test_a_place_is_the_first_of_its_columns() -> None:
    row = {"Province": "Crimea", "Country": "Ukraine", "y": "45", "x": "34"}

    assert place_of(row, ("City", "Province"), "UKR", "y", "x") == Location(0, 0, "", "Crimea", "UKR", 45.0, 34.0)
    assert place_of({"x": "1"}, ("City",), "UKR", "y", "x") is None


def test_numbers_are_short() -> None:
    assert (shown(2.0), shown(-9.5), shown(None)) == ("2", "-9.5", "")


def test_a_cell_that_must_be_there() -> None:
    with pytest.raises(ValueError, match="column id is empty"):
        needed({}, "id")
