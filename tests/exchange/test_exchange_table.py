"""Cells."""

import pytest

from standoff.exchange.table import coordinates, needed, said, shown


def test_cells_that_say_nothing_are_left_out() -> None:
    assert said({"a": " NA ", "b": "", "c": "None", "d": " x "}) == {"d": "x"}


def test_coordinates_lie_on_the_globe() -> None:
    assert coordinates({"y": "1", "x": "-2.5"}, "y", "x") == (1.0, -2.5)
    assert coordinates({"y": "1"}, "y", "x") == (None, None)
    with pytest.raises(ValueError, match="no number"):
        coordinates({"y": "north", "x": "0"}, "y", "x")


def test_numbers_are_short() -> None:
    assert (shown(2.0), shown(-9.5), shown(None)) == ("2", "-9.5", "")


def test_a_cell_that_must_be_there() -> None:
    with pytest.raises(ValueError, match="column id is empty"):
        needed({}, "id")
