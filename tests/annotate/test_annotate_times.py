from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.times import find_times
from standoff.records.span import Span


def times(text: str) -> list[str]:
    return [span.of(text) for span in find_times(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoy left on Tuesday night.", ["on Tuesday night"]),
        ("It was signed on Jan. 5, 2020 and voided in March.", ["on Jan. 5, 2020", "in March"]),
        ("They may march in May.", ["in May"]),
        ("Two weeks ago he came; a few days later he left.", ["Two weeks ago", "a few days later"]),
        ("Earlier this month, last October and in 2014.", ["Earlier this month", "last October", "in 2014"]),
        ("They met between 3 and 5 May.", ["between 3 and 5 May"]),
        ("It ran from Monday to Wednesday.", ["from Monday to Wednesday"]),
        ("The previous day, overnight, a day after the raid.", ["The previous day", "overnight", "a day after"]),
        ("On Monday, 5 March 2018, it began.", ["On Monday, 5 March 2018"]),
        ("Monday's strike and the 11 September attacks.", ["Monday", "the 11 September"]),
        ("Before yesterday nobody knew.", ["Before yesterday"]),
        ("The law has stood since late 2012.", ["since late 2012"]),
        ("He got 18 months in prison for two years of theft.", []),
        ("The march may end; 1,500 people sat.", []),
        ("Dated 2019-05-02 or 5/2/2019.", ["2019-05-02", "5/2/2019"]),
    ],
)
def test_what_says_when(text: str, found: list[str]) -> None:
    assert times(text) == found


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Headline\n\nHe left on Friday."
    assert find_times(text, Span(10, len(text))) == (Span(18, 27),)


@given(st.lists(st.sampled_from(["on", "Monday", "5", "May", "2019", "the", "last", "week", "ago", "two", ",", "-"])))
def test_times_stand_in_order_inside_the_sentence(words: list[str]) -> None:
    text = "x " + " ".join(words)
    found = find_times(text, Span(0, len(text)))
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize("unit", ["on ", "late ", "the ", "in the last ", "5 ", "May ", "  ", "from 5 ", "Monday "])
def test_no_sentence_takes_long(unit: str) -> None:
    text = unit * 5_000
    started = time.process_time()
    find_times(text, Span(0, len(text)))
    assert time.process_time() - started < 5
