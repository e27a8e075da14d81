"""Facts both ways, by day, in groups."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.forecast.facts import facts_of, gathered, grouped, summed

keys = st.lists(st.integers(0, 6), max_size=30)


def test_every_event_stands_both_ways_and_once() -> None:
    facts = facts_of(np.array([[0, 1, 2, 5], [0, 1, 2, 5], [2, 0, 1, 3]]), 3, 2)

    assert sorted(zip(facts.subject, facts.relation, facts.object, facts.day, strict=True)) == [
        (0, 1, 2, 5), (1, 2, 2, 3), (2, 0, 1, 3), (2, 3, 0, 5),
    ]  # fmt: skip
    assert list(facts.before(5).day) == [3, 3]
    assert len(facts.before(0).day) == 0


@given(keys, keys)
def test_groups_are_gathered_for_each_request(some: list[int], wanted: list[int]) -> None:
    groups = grouped(np.array(some, dtype=np.int64), 7)
    found, request = gathered(groups, np.array(wanted, dtype=np.int64))

    expected = [(place, number) for number, key in enumerate(wanted) for place, one in enumerate(some) if one == key]
    assert list(zip(found.tolist(), request.tolist(), strict=True)) == expected


def test_nothing_sums_to_zeros() -> None:
    assert summed(np.array([], dtype=np.int64), np.array([]), 2).tolist() == [0.0, 0.0]
