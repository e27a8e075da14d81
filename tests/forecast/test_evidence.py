"""Evidence comes from earlier days alone, and its columns say what they are named after."""

import numpy as np
from forecast_examples import quarrel

from standoff.forecast.evidence import CELL_COLUMNS, COLUMNS, Evidence, Questions, evidence, morning_of, questions_of
from standoff.forecast.facts import Facts, facts_of
from standoff.forecast.rules import confidences


def ask(facts: Facts, day: int, subject: int, relation: int) -> Evidence:
    rules = confidences(facts.before(day))
    return evidence(morning_of(facts, day), rules, Questions(np.array([subject]), np.array([relation])))


def column(found: Evidence, name: str, entity: int) -> float:
    return float(found.at(np.array([0]), np.array([entity]))[0, COLUMNS.index(name)])


def test_the_future_changes_nothing() -> None:
    facts = quarrel()
    early, later = ask(facts.before(40), 40, 0, 0), ask(facts, 40, 0, 0)

    assert np.array_equal(early.together, later.together)
    assert np.array_equal(early.alone, later.alone)


def test_columns_say_what_they_are_named_after() -> None:
    found = ask(quarrel(), 40, 0, 0)

    assert column(found, "same 10000", 1) > column(found, "same 2", 1) > 0
    assert column(found, "same 10000", 2) == 0
    assert column(found, "target 60", 1) > 0
    assert column(found, "news 60", 3) == 0
    assert column(found, "last pair", 1) == np.exp(-1 / 20)


def test_scores_are_the_weighed_columns() -> None:
    found = ask(quarrel(), 40, 1, 1)
    weights = np.linspace(-1, 1, len(COLUMNS))
    scores = found.scores(weights)[0]

    entities = np.arange(4)
    assert np.allclose(scores, found.at(np.zeros(4, dtype=np.int64), entities) @ weights)


def test_an_unknown_subject_has_evidence_of_the_relation_alone() -> None:
    found = ask(quarrel(), 40, 3, 0)

    assert not found.at(np.array([0]), np.array([1]))[0, : len(CELL_COLUMNS)].any()
    assert column(found, "target 60", 1) > 0


def test_questions_of_a_day_are_asked_from_both_ends() -> None:
    facts = facts_of(np.array([[0, 1, 2, 5], [0, 1, 3, 5]]), 4, 2)
    questions, asked = questions_of(facts, 5)

    assert list(zip(questions.subject, questions.relation, strict=True)) == [(0, 1), (2, 3), (3, 3)]
    assert sorted(asked.tolist()) == [0, 0, 1, 2]
