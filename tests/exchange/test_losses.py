"""Losses are found by going back and comparing."""

import msgspec
import pytest
from examples import EVENT

from standoff.exchange.losses import REPORT, Loss, Losses, same_cell


def test_fields_that_differ_are_counted() -> None:
    losses = Losses()
    losses.compare_events(EVENT, EVENT, "report")
    losses.compare_events(EVENT, msgspec.structs.replace(EVENT, over=(), mode=""), "report")
    losses.compare_events(EVENT, msgspec.structs.replace(EVENT, over=()), "")

    assert losses.changed == [Loss("over what (over)", 2), Loss("mode", 1), Loss(REPORT, 1)]


def test_cells_that_do_not_come_back_are_counted() -> None:
    losses = Losses()
    losses.compare_rows({"Tone": "-1.5", "Code": "042", "Empty": ""}, {"Code": "042"})

    assert losses.changed == [Loss("column Tone", 1)]


@pytest.mark.parametrize(("one", "other", "same"), [("1.0", "1", True), ("Peru", "PERU", True), ("1", "2", False)])
def test_cells_say_the_same(one: str, other: str, same: bool) -> None:
    assert same_cell(one, other) is same


def test_the_most_frequent_reason_comes_first() -> None:
    losses = Losses()
    for why in ("b", "a", "b"):
        losses.leave_out(why)

    assert losses.left_out == [Loss("b", 2), Loss("a", 1)]
