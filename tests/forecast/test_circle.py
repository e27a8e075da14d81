"""Who is alike and who is near."""

import numpy as np

from standoff.forecast.circle import circle_of
from standoff.forecast.facts import facts_of, grouped


def test_those_with_the_same_circle_do_the_same_things() -> None:
    # 0 and 1 both deal with 2 and 3; 1 did relation 1 to 4, and 0 never met 4
    rows = [(0, 0, 2, 1), (0, 0, 3, 2), (1, 0, 2, 1), (1, 0, 3, 2), (1, 1, 4, 3), (5, 1, 6, 3)]
    facts = facts_of(np.array(rows), 7, 2)
    circle = circle_of(facts, 4)
    alike, near = circle.seen_from(
        facts, grouped(facts.relation, 4), np.array([0]), np.array([1])
    )  # fmt: skip

    assert alike[0, 4] > 0
    assert alike[0, 6] == 0
    assert near[0, 1] > 0  # by way of 2 and 3
    assert near[0, 5] == 0
