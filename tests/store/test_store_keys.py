import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.store.keys import key_of, packed, paired, shown, unpacked

keys = st.integers(0, 2**64 - 1)


def test_where_one_part_ends_counts() -> None:
    assert key_of("ab", "c") != key_of("a", "bc") != key_of("abc")
    assert key_of("ab", b"c") == key_of(b"ab", "c")


def test_a_key_is_the_same_everywhere() -> None:
    assert shown(key_of("a report")) == "2102d10df995464d"


@given(st.lists(keys, max_size=20))
def test_packing_loses_nothing(some: list[int]) -> None:
    assert unpacked(packed(some)).tolist() == some


@given(keys, keys)
def test_a_pair_has_an_order(one: int, other: int) -> None:
    first, second = np.array([one], np.uint64), np.array([other], np.uint64)

    assert (paired(first, second) == paired(second, first)).all() == (one == other)
