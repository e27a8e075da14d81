"""Runs of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.reader.runs import runs_of


def test_runs() -> None:
    assert runs_of([0, 1, 1, 0, 2, 1]) == [(1, (1, 3)), (2, (4, 5)), (1, (5, 6))]
    assert runs_of([]) == []


@given(st.lists(st.integers(0, 3)))
def test_runs_hold_exactly_the_labelled_words(labels: list[int]) -> None:
    again = [0] * len(labels)
    for label, (start, end) in runs_of(labels):
        again[start:end] = [label] * (end - start)

    assert again == labels
