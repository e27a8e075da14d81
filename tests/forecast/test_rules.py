"""Rules: what follows what."""

import numpy as np
from forecast_examples import quarrel

from standoff.forecast.facts import facts_of
from standoff.forecast.rules import DOUBT, confidences


def test_an_answer_follows_what_it_answers() -> None:
    table = confidences(quarrel())[0]
    answer = 2 + 3  # relation 2 as seen from its object: what 1 had done to it

    assert table[1, answer] > 0.5
    assert table[0, 1] == 0  # nothing between other entities counts


def test_a_rule_seen_once_is_doubted() -> None:
    facts = facts_of(np.array([[0, 0, 1, 3], [0, 1, 1, 4]]), 2, 2)

    assert confidences(facts)[0][0, 1] == np.exp(-1 / 5) / (1 + DOUBT)


def test_the_same_day_and_the_past_follow_nothing() -> None:
    facts = facts_of(np.array([[0, 0, 1, 3], [0, 1, 1, 3], [0, 1, 1, 2]]), 2, 2)
    table = confidences(facts)[0]

    assert (table[0, 1], table[1, 0] > 0) == (0.0, True)
