from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from standoff.scoring.matching import extended

EDGES = st.lists(st.sets(st.integers(0, 4)), max_size=5)


def greatest(edges: list[set[int]]) -> int:
    """The size of the greatest matching, by trying every way."""
    rights = range(5)
    for size in range(min(len(edges), 5), 0, -1):
        for lefts in combinations(range(len(edges)), size):
            if any(
                all(r in edges[left] for left, r in zip(lefts, way, strict=True)) for way in permutations(rights, size)
            ):
                return size
    return 0


def test_a_taken_partner_moves_over() -> None:
    assert extended({}, [{0, 1}, {0}]) == {0: 1, 1: 0}


def test_what_was_matched_stays_so() -> None:
    assert extended({1: 0}, [{0}, {0}]) == {1: 0}


def test_nothing_matches_nothing() -> None:
    assert extended({}, []) == {}
    assert extended({}, [set(), set()]) == {}


@given(EDGES)
def test_no_matching_is_greater(edges: list[set[int]]) -> None:
    found = extended({}, edges)

    assert len(found) == greatest(edges)
    assert len(set(found.values())) == len(found)
    assert all(right in edges[left] for left, right in found.items())


@given(EDGES, EDGES)
def test_a_wider_relation_extends_a_narrower_one(narrow: list[set[int]], more: list[set[int]]) -> None:
    wide = [edges | (more[left] if left < len(more) else set()) for left, edges in enumerate(narrow)]
    first = extended({}, narrow)
    then = extended(first, wide)

    assert set(first) <= set(then)
    assert len(then) == greatest(wide)
