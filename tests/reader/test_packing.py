"""Windows hold every sentence once, fit, and begin with the end of the window before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.reader.packing import CONTEXT, REACH, Window, packed


def test_sentences_that_fit_are_read_together() -> None:
    assert packed([20, 30, 40], 100) == [Window(0, 0, 3)]


def test_the_next_window_reads_the_last_sentences_again() -> None:
    assert packed([40, 40, 20, 40, 40], 100) == [Window(0, 0, 3), Window(1, 3, 4), Window(2, 4, 5)]


@given(st.lists(st.integers(1, 140), max_size=60), st.integers(20, 250))
def test_each_sentence_is_read_once_in_a_window_that_fits(sizes: list[int], limit: int) -> None:
    windows = packed(sizes, limit)

    assert [i for w in windows for i in range(w.start, w.end)] == list(range(len(sizes)))
    for window in windows:
        assert sum(sizes[window.first : window.end]) <= limit or window.end - window.first == 1
        assert sum(sizes[window.first : window.start]) <= CONTEXT
        assert window.start - window.first <= REACH
