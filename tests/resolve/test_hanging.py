""" "A day after" something dates that something, from the day of the clause that it hangs on."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.times import find_times
from standoff.records.span import Span
from standoff.resolve.dating import resolve_times

FRIDAY = dt.date(2021, 3, 12)


def days(text: str) -> dict[str, str]:
    """The temporal expressions of a text and their days."""
    times = find_times(text, Span(0, len(text)))
    return {time.span.of(text): time.day.value for time in resolve_times(text, times, FRIDAY)}


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Kenya recalled its envoy on Wednesday, a day after Uganda closed the border.", "a day after", "2021-03-09"),
        ("Kenya recalled its envoy on Wednesday, two days before talks in Kampala.", "two days before", "2021-03-12"),
        ("Kenya recalled its envoy on Wednesday, the day after Uganda voted.", "the day after", "2021-03-09"),
        ("A day after Uganda closed the border, Kenya on Wednesday recalled its envoy.", "A day after", "2021-03-09"),
        ("On Tuesday, three days prior to the vote, police sealed the square.", "three days prior", "2021-03-12"),
    ],
)
def test_what_follows_is_reckoned_from_the_day_beside(text: str, words: str, day: str) -> None:
    assert days(text)[words] == day


@pytest.mark.parametrize(
    "text",
    [
        "Kenya recalled its envoy a day after Uganda closed the border.",
        "Talks failed on Monday. Kenya recalled its envoy a day after Uganda closed the border.",
        "A day after Uganda closed the border on Monday Kenya recalled its envoy.",
    ],
)
def test_without_a_day_for_its_clause_it_has_none(text: str) -> None:
    assert days(text)["A day after" if text.startswith("A") else "a day after"] == ""


def test_what_hangs_on_nothing_counts_from_the_day_before() -> None:
    assert days("Talks failed on Monday. Kenya recalled its envoy a day after.")["a day after"] == "2021-03-09"


@given(st.integers(2, 12), st.sampled_from(["before", "after"]))
def test_before_and_after_mirror_each_other(count: int, way: str) -> None:
    found = days(f"Kenya recalled its envoy on March 10, 2021, {count} days {way} the vote.")

    away = dt.date.fromisoformat(found[f"{count} days {way}"]) - dt.date(2021, 3, 10)
    assert away.days == (count if way == "before" else -count)
