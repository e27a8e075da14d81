"""Who bears a role."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.reader.bearers import around_best, bearer_probabilities, bearers_in, earlier_words
from standoff.reader.session import Floats, Part, flattened


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


def party_heads(nobody: float) -> dict[str, Floats]:
    """Heads with one state a word and two roles, in which a word's state is its odds of bearing the first."""
    biaffine = np.zeros((3, 2, 2), dtype=np.float32)
    biaffine[1, 1, 0] = 1.0
    return {
        "party": flattened(biaffine),
        "role": flattened(np.zeros((1, 2, 2), dtype=np.float32)),
        "role_party": np.zeros((3, 1), dtype=np.float32),
        "party_back": np.zeros((4, 3), dtype=np.float32),
        "party_none": np.array([[0.0, nobody], [0.0, 9.0]], dtype=np.float32),
    }


def party_scores(states: list[float]) -> dict[str, Floats]:
    column = np.array(states, dtype=np.float32)[:, None]
    return dict.fromkeys(("party_word", "party_trigger", "role_predicate", "role_word"), column)


odds = st.floats(-9, 9, width=32)


@given(st.lists(odds, min_size=2, max_size=6), st.lists(odds, max_size=5), odds)
def test_a_role_is_borne_by_one_of_all_words_in_sight_or_by_nobody(
    here: list[float], there: list[float], nobody: float
) -> None:
    before = [(part(0, 0, " ".join("w" * len(there))), party_scores([0.0, *there]))] if there else []
    earlier = earlier_words(part(1, 0, " ".join("w" * (len(here) - 1))), before)

    found = bearer_probabilities(party_scores(here), earlier, party_heads(nobody), np.array([1]))

    weights = np.exp([*here, *there, nobody])
    assert found.shape == (1, len(here) + len(there), 2)
    np.testing.assert_allclose(found[0, :, 0], (weights / weights.sum())[:-1], rtol=1e-4, atol=1e-6)
    assert found[0, :, 1].sum() < 0.01  # nobody is by far the likeliest of the second role


def test_words_side_by_side_are_one_bearer_but_for_those_that_are_far_less_likely() -> None:
    chosen = np.array([[0.0, 0.3], [0.5, 0.0], [0.4, 0.0], [0.05, 0.0], [0.0, 0.0]], dtype=np.float32)

    found = bearers_in(chosen, ["actor", "recipient"])

    assert [(b.role, b.run, b.score) for b in found] == [("actor", (1, 3), 0.5), ("recipient", (0, 1), 0.3)]


@given(st.lists(st.floats(0.03125, 1, width=32), min_size=1, max_size=9))
def test_a_run_is_cut_around_its_likeliest_word(likely: list[float]) -> None:
    start, end = around_best(np.array(likely, dtype=np.float32), (0, len(likely)))

    assert start <= likely.index(max(likely)) < end
    assert all(p >= max(likely) / 2 for p in likely[start:end])
