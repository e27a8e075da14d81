import pytest

from standoff.measure.counts import Rate
from standoff.measure.pooling import Change, prior_of, ratio_of


def test_the_posterior_without_spread_is_that_of_two_poisson_rates() -> None:
    """With a wide prior 30 against 10 is 3 times an F variable of 60 and 20 degrees: its tables say 1/1.94 and 2.22."""
    found = ratio_of(Change(Rate(10, 1, 1e9), Rate(30, 1, 1e9)), prior_of((), 50.0))

    assert (found.low, found.high) == pytest.approx((3 / 1.94, 3 * 2.22), rel=0.01)


def test_few_data_are_drawn_toward_similar_pairs() -> None:
    few = Change(Rate(4.5, 180, 100), Rate(1.5, 21, 20))
    grew = Change(Rate(100.5, 180, 1e3), Rate(40.5, 21, 1e3))

    alone, among = (ratio_of(few, prior_of(peers, 0.7)).median for peers in ((), (grew,) * 6))
    assert alone < among
