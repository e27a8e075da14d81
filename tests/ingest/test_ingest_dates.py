"""Dates in English text and in the columns of rows."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.dates import find_dates, parse_date

DAY = dt.date(2019, 5, 2)


@pytest.mark.parametrize(
    "value",
    [
        "2019-05-02",
        "2019-05-02T23:30:00-04:00",
        "2019-05-02 10:12",
        "2019-05-02T10:12:13.123Z",
        "2019/5/2",
        "20190502",
        20190502,
        1556800000,
        1556800000000,
        1556800000.5,
        "1556800000",
        "May 2, 2019",
        "May 02 2019",
        "May 2nd, 2019",
        "2 May 2019",
        "2nd of May, 2019",
        "02-May-2019",
        "Thursday, May 2, 2019",
        "Thursday 2 May 2019",
        "May 2, 2019 at 10:12 GMT",
        "Thu, 02 May 2019 10:12:00 +0200",
        dt.datetime(2019, 5, 2, 23, 0),
        DAY,
    ],
)
def test_a_day_is_understood_however_it_is_written(value: str | float | dt.date) -> None:
    assert parse_date(value) == DAY


@pytest.mark.parametrize(
    "value",
    ["2019-13-45", "yesterday-ish", "2019", "05/02/2019", "May 2019", "31 April 2019", "2019-05-02ish", "0001-01-01",
     "May 2, 2019 to June 3, 2019", -1, 5, float("inf"), 10**400, 1e300, dt.date(1, 1, 1), "9" * 400],
)  # fmt: skip
def test_what_is_no_day_says_so_and_what_to_write(value: str | float | dt.date) -> None:
    with pytest.raises(ValueError, match=r"write it as 2019-05-02|correct it"):
        parse_date(value)


def test_dates_are_found_with_their_offsets() -> None:
    text = "From 2 May 2019 (a Thursday) until September 30th, 2019; not May 40, 2019, nor in May 2019."

    assert [(text[start:end], day) for start, end, day in find_dates(text)] == [
        ("2 May 2019", DAY),
        ("September 30th, 2019", dt.date(2019, 9, 30)),
    ]


@given(
    st.dates(dt.date(1800, 1, 1), dt.date(2100, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%A, %d %B %Y"]),
)
def test_every_day_comes_back_from_its_words(day: dt.date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers()))
def test_anything_else_is_a_value_error(value: str | float) -> None:
    try:
        assert 1800 <= parse_date(value).year <= 2100
    except ValueError as error:
        assert "\n" not in str(error)


@given(st.text(alphabet="0123456789 -/.,MayJuneof", max_size=80))
def test_found_dates_lie_in_the_text(text: str) -> None:
    for start, end, _ in find_dates(text):
        assert 0 <= start < end <= len(text)
