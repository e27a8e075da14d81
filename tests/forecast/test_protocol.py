"""Ranks as the papers count them."""

from pathlib import Path

import numpy as np
import pytest
from forecast_examples import quarrel

from benchmarks.icews14 import names, rows
from standoff.forecast.evidence import Morning, Questions
from standoff.forecast.facts import facts_of
from standoff.forecast.negbin import Floats
from standoff.forecast.protocol import joined, ranks
from standoff.forecast.ranker import fit_ranker


class Fixed:
    """Scores every entity by its number, the highest first, whatever is asked."""

    def scores(self, known: Morning, questions: Questions) -> Floats:
        return np.tile(np.arange(known.past.entities, dtype=float), (len(questions), 1))


class Indifferent:
    def scores(self, known: Morning, questions: Questions) -> Floats:
        return np.zeros((len(questions), known.past.entities))


def test_other_right_answers_of_the_day_are_taken_out() -> None:
    facts = facts_of(np.array([[0, 0, 3, 1], [0, 0, 1, 1], [2, 0, 0, 0]]), 5, 1)
    (found,) = ranks(Fixed(), facts, [1])

    # objects of (0, 0): 3 behind 4 is second; 1 behind 4 and 2, with 3 taken out, is third. Subject 0 of both: fifth.
    assert sorted(found.rank.tolist()) == [2, 3, 5, 5]
    assert sorted(zip(found.inverse, found.rank, strict=True)) == [(0, 2), (0, 3), (1, 5), (1, 5)]


def test_of_equal_scores_the_rank_is_the_middle() -> None:
    facts = facts_of(np.array([[0, 0, 3, 1]]), 5, 1)
    (found,) = ranks(Indifferent(), facts, [1])

    assert found.rank.tolist() == [3, 3]


def test_mean_reciprocal_rank_and_hits() -> None:
    facts = facts_of(np.array([[0, 0, 3, 1], [0, 0, 1, 1]]), 5, 1)
    every = joined(ranks(Fixed(), facts, [1]))

    assert every.mrr == pytest.approx((1 / 2 + 1 / 3 + 1 / 5 + 1 / 5) / 4)
    assert (every.hits(1), every.hits(3), every.hits(10)) == (0.0, 0.5, 1.0)


def test_a_world_of_habits_is_foreseen() -> None:
    facts = quarrel()
    ranker = fit_ranker(facts, 60, days=12)

    assert joined(ranks(ranker, facts, range(60, 80))).mrr > 0.95


def test_tomorrow_in_icews_is_foreseen_well_enough(shared: Path) -> None:
    train, valid = rows("train.txt"), rows("valid.txt")
    facts = facts_of(np.concatenate([train, valid]), len(names("entity2id.txt")), len(names("relation2id.txt")))
    first = int(valid[:, 3].min())
    ranker = fit_ranker(facts, first, days=3)

    assert joined(ranks(ranker, facts, (first, first + 14))).mrr > 0.42  # the whole of valid, twelve days: .475
