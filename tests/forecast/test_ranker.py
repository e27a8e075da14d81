"""The ranker learns what happens."""

import numpy as np
from forecast_examples import quarrel

from standoff.forecast.evidence import Questions, morning_of
from standoff.forecast.ranker import fit_ranker, fitted, sampled
from standoff.forecast.rules import confidences


def test_it_ranks_the_usual_object_first() -> None:
    facts = quarrel()
    ranker = fit_ranker(facts, 70, days=12)
    scores = ranker.scores(morning_of(facts, 70), Questions(np.array([0, 2]), np.array([0, 2])))

    assert scores.argmax(axis=1).tolist() == [1, 1]


def test_only_days_before_the_end_are_learned_from() -> None:
    facts = quarrel()
    early, later = fit_ranker(facts.before(70), 70, days=6), fit_ranker(facts, 70, days=6)

    assert np.array_equal(early.weights, later.weights)
    assert all(np.array_equal(a, b) for a, b in zip(early.rules, later.rules, strict=True))


def test_each_question_has_an_answer_among_its_candidates() -> None:
    facts = quarrel()
    sample = sampled(facts, 60, confidences(facts.before(60)))

    assert (np.add.reduceat(sample.right, sample.starts) >= 1).all()
    assert np.isfinite(fitted(sample)).all()
