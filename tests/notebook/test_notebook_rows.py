from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.notebook.opened import OpenStore
from standoff.notebook.rows import ON_SCREEN, Rows
from standoff.queries.points import Stretch

POINT = Stretch(
    start="2021-05-03", actor="CHL", recipient="PER", words=1, threats=0, acts=2, cooperation=0, score=-9.5,
    coverage=7, incidents=("e1", "e2"),
)  # fmt: skip


@given(st.lists(st.just(POINT), max_size=30), st.integers(-40, 40), st.integers(-40, 40))
def test_rows_are_cut_like_a_list(points: list[Stretch], start: int, end: int) -> None:
    assert list(Rows(points, Stretch)[start:end]) == points[start:end]


def test_only_a_screen_of_rows_is_shown(opened: OpenStore) -> None:
    events = opened.events()

    assert events._repr_html_().count("<tr>") == ON_SCREEN + 1
    assert f"{ON_SCREEN} of {len(events)} rows" in events._repr_html_()
    assert repr(events) == "<41 of Event>"


def test_nothing_is_said_to_be_nothing(opened: OpenStore) -> None:
    assert "No event" in opened.events("USA")._repr_html_()
    assert opened.events("USA").pl().height == 0


def test_a_row_that_is_not_there(opened: OpenStore) -> None:
    with pytest.raises(IndexError):
        opened.events()[41]
