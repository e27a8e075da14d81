import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.scoring.bootstrap import divided, figure, totals, weights


def test_articles_that_are_all_alike_leave_no_doubt() -> None:
    draws = weights(10)
    found = figure(divided(totals(draws, [3] * 10), totals(draws, [4] * 10)))

    assert (found.value, found.low, found.high) == (0.75, 0.75, 0.75)


def test_two_articles_that_differ_leave_much() -> None:
    draws = weights(2)
    found = figure(divided(totals(draws, [0, 10]), totals(draws, [10, 10])))

    assert (found.value, found.low, found.high) == (0.5, 0.0, 1.0)


def test_nothing_to_divide_by_is_nothing() -> None:
    assert figure(divided(np.zeros(3), np.zeros(3))).value == 0


def test_articles_that_ask_nothing_add_no_doubt() -> None:
    draws = weights(2)
    found = figure(divided(totals(draws, [5, 0]), totals(draws, [5, 0])))

    assert (found.value, found.low, found.high) == (1, 1, 1)


def test_the_same_input_gives_the_same_interval() -> None:
    assert (weights(7) == weights(7)).all()
    assert (weights(7) != weights(7, seed=1)).any()


def test_no_article_at_all() -> None:
    assert figure(divided(totals(weights(0), []), totals(weights(0), []))).value == 0


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=20))
def test_the_measured_value_is_the_ratio_of_the_sums(counts: list[tuple[int, int]]) -> None:
    draws = weights(len(counts), 50)
    right, wrong = zip(*counts, strict=True)
    found = figure(divided(totals(draws, right), totals(draws, np.add(right, wrong).tolist())))

    assert found.value == round(sum(right) / max(sum(right) + sum(wrong), 1), 4)
    assert 0 <= found.low <= found.high <= 1
