"""What stands where in a text."""

import math

from hypothesis import given
from hypothesis import strategies as st

from standoff.records.lookup import BLOCK, Map, inside
from standoff.records.span import Span

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 3 * BLOCK), st.integers(1, BLOCK))


def itself(span: Span) -> Span:
    return span


@given(whole=spans, things=st.lists(spans))
def test_inside_is_what_the_span_contains_in_text_order(whole: Span, things: list[Span]) -> None:
    things.sort()

    assert inside(whole, things, itself) == [one for one in things if whole.contains(one)]


def test_a_long_text_costs_a_few_looks() -> None:
    things = [Span(n, n + 1) for n in range(100_000)]
    looks = 0

    def where(span: Span) -> Span:
        nonlocal looks
        looks += 1
        return span

    assert inside(Span(70_000, 70_003), things, where) == things[70_000:70_003]
    assert looks < 3 * math.log2(len(things))


@given(things=st.lists(st.lists(spans, max_size=3)), asked=spans)
def test_near_has_all_that_overlaps_once_and_in_the_order_given(things: list[list[Span]], asked: Span) -> None:
    chart: Map[int] = Map()
    for number, places in enumerate(things):
        chart.add(number, places)

    near = chart.near(asked)
    assert near == sorted(set(near))
    assert {n for n, places in enumerate(things) if any(one.overlaps(asked) for one in places)} <= set(near)


def test_what_stands_far_off_is_not_near() -> None:
    chart: Map[str] = Map()
    chart.add("here", [Span(0, 5)])
    chart.add("there", [Span(5 * BLOCK, 5 * BLOCK + 5)])

    assert chart.near(Span(7, 9)) == ["here"]
