"""Scores to readings."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.reader.decode import earlier_words, runs_of
from standoff.reader.session import Part


def test_runs() -> None:
    assert runs_of([0, 1, 1, 0, 2, 1]) == [(1, (1, 3)), (2, (4, 5)), (1, (5, 6))]
    assert runs_of([]) == []


@given(st.lists(st.integers(0, 3)))
def test_runs_hold_exactly_the_labelled_words(labels: list[int]) -> None:
    again = [0] * len(labels)
    for label, (start, end) in runs_of(labels):
        again[start:end] = [label] * (end - start)

    assert again == labels


def part(sentence: int, first: int, words: str) -> Part:
    return Part(sentence, first, words.split(), [[7]] * len(words.split()))


def scores(rows: int) -> dict[str, np.ndarray]:
    return {"party_word": np.arange(rows * 2, dtype=np.float32).reshape(rows, 2)}


def test_earlier_words_know_how_far_back_they_stand() -> None:
    before = [(part(3, 0, "Oslo denied it"), scores(4)), (part(4, 0, "Bern agreed"), scores(3))]

    earlier = earlier_words(part(5, 0, "Both left"), before)

    assert earlier.back.tolist() == [2, 2, 2, 1, 1]
    assert earlier.word.tolist() == [0, 1, 2, 0, 1]
    assert earlier.states.shape == (5, 2)  # the marks, which stand for whole sentences, are left out


def test_an_earlier_part_of_the_same_sentence_is_counted_from_this_part() -> None:
    earlier = earlier_words(part(5, 2, "and left"), [(part(5, 0, "Both came"), scores(3))])

    assert earlier.back.tolist() == [0, 0]
    assert earlier.word.tolist() == [-2, -1]


def test_the_first_sentence_has_nothing_before_it() -> None:
    assert len(earlier_words(part(0, 0, "Both left"), []).back) == 0
