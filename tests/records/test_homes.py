"""Countries are chosen among named words by what a party asks and they answer, and by how far off they stand."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.homes import FAR, Floats, Homes


def homes(asks: Floats, answers: Floats, *, nowhere: float = -9.0, back: Floats | None = None) -> Homes:
    """Words of one character with a gap after each, in sentences of two words."""
    size = len(asks)
    return Homes(
        starts=np.arange(size) * 2,
        sentences=np.arange(size) // 2,
        asks=asks,
        answers=answers,
        nowhere=np.full(size, nowhere, dtype=np.float32),
        sectors=np.array([[0.5, -1.0]] * size, dtype=np.float32),
        codes=("GOV", "MIL"),
        back=np.zeros(2 * FAR + 2, dtype=np.float32) if back is None else back,
    )


ALIKE = homes(np.eye(4, dtype=np.float32) * 4, np.eye(4, dtype=np.float32)[[2, 0, 1, 3]] * 4)


def test_the_word_that_answers_best_is_chosen() -> None:
    chosen = ALIKE.chosen(0, [1, 2, 3])

    assert chosen.argmax() == 0, "word 1 answers what word 0 asks"
    assert chosen[-1] < 0.01


def test_without_an_answer_none_of_them_is_chosen() -> None:
    lonely = homes(np.zeros((3, 2), dtype=np.float32), np.zeros((3, 2), dtype=np.float32), nowhere=5.0)

    assert lonely.chosen(0, [1, 2]).argmax() == 2


def test_of_words_that_answer_alike_the_distance_decides() -> None:
    back = np.zeros(2 * FAR + 2, dtype=np.float32)
    back[2 * FAR + 1] = 2.0  # earlier in the same sentence
    back[FAR - 1] = 1.0  # in the sentence before
    near = homes(np.zeros((6, 2), dtype=np.float32), np.zeros((6, 2), dtype=np.float32), back=back)

    chosen = near.chosen(3, [1, 2, 5])

    assert chosen[1] > chosen[0] > chosen[2]


def test_sectors_have_their_codes() -> None:
    assert ALIKE.sector_odds(2) == {"GOV": 0.5, "MIL": -1.0}


@given(st.integers(0, 40))
def test_an_offset_belongs_to_the_word_that_began_last(offset: int) -> None:
    word = ALIKE.word_at(offset)

    assert word == min(offset // 2, 3)


@given(st.lists(st.integers(0, 3), max_size=6), st.integers(0, 3))
def test_probabilities_sum_to_one(named: list[int], party: int) -> None:
    chosen = ALIKE.chosen(party, named)

    assert len(chosen) == len(named) + 1
    assert np.isclose(chosen.sum(), 1.0)
