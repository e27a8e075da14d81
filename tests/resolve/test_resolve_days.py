from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.codes import DateBasis
from standoff.resolve.days import NO_DAY, Day, resolve_day

THURSDAY = dt.date(2019, 5, 2)
ANCHOR = dt.date(2019, 4, 24)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5 May 2018", "2018-05-05"),
        ("on Jan. 5, 2020", "2020-01-05"),
        ("2019-04-30", "2019-04-30"),
        ("on 31/4/2019", "2019"),
        ("30 April", "2019-04-30"),
        ("on Dec. 24", "2018-12-24"),
        ("between 3 and 5 March", "2019-03-03"),
        ("in March 2018", "2018-03"),
        ("last October", "2018-10"),
        ("in April", "2019-04"),
        ("in 2014", "2014"),
    ],
)
def test_stated_days(words: str, value: str) -> None:
    assert resolve_day(words, THURSDAY).value == value
    assert resolve_day(words, THURSDAY).basis is (DateBasis.STATED if value else DateBasis.NONE)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Tuesday night", "2019-04-30"),
        ("Thursday", "2019-05-02"),
        ("last Thursday", "2019-04-25"),
        ("next Thursday", "2019-05-09"),
        ("on the coming Friday", "2019-05-03"),
        ("yesterday", "2019-05-01"),
        ("the day before yesterday", "2019-04-30"),
        ("today", "2019-05-02"),
        ("overnight", "2019-05-01"),
        ("tomorrow morning", "2019-05-03"),
        ("two days ago", "2019-04-30"),
        ("two weeks ago", "2019-04-18"),
        ("three months ago", "2019-02"),
        ("a year ago", "2018"),
        ("in June of last year", "2018-06"),
        ("earlier this month", "2019-05"),
        ("last year", "2018"),
        ("a day after", "2019-04-25"),
        ("the previous day", "2019-04-23"),
        ("the next day", "2019-04-25"),
        ("the same day", "2019-04-24"),
        ("a week later", "2019-05-01"),
        ("in the meantime", ""),
    ],
)
def test_relative_days(words: str, value: str) -> None:
    assert resolve_day(words, THURSDAY, ANCHOR).value == value
    assert resolve_day(words, THURSDAY, ANCHOR).basis is (DateBasis.RELATIVE if value else DateBasis.NONE)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Tuesday", "2019-05-07"),
        ("on 30 April", "2020-04-30"),
        ("in March", "2020-03"),
        ("on Thursday", "2019-05-02"),
    ],
)
def test_a_future_verb_looks_ahead(words: str, value: str) -> None:
    assert resolve_day(words, THURSDAY, future=True).value == value


@pytest.mark.parametrize("words", ["on Tuesday", "5 May", "yesterday", "the next day", "last week", "in May"])
def test_without_a_day_of_publication_nothing_is_guessed(words: str) -> None:
    assert resolve_day(words, None) == NO_DAY


def test_a_bound_and_a_rough_distance_are_not_exact() -> None:
    assert not resolve_day("since Monday", THURSDAY).exact
    assert not resolve_day("two weeks ago", THURSDAY).exact
    assert resolve_day("on Monday", THURSDAY).exact


def test_only_a_full_day_has_a_date() -> None:
    assert Day("2019-05-02", DateBasis.STATED).date == THURSDAY
    assert Day("2019-05", DateBasis.STATED).date is None


@given(st.text(max_size=40), st.dates(), st.dates() | st.none(), st.booleans())
def test_no_words_raise(words: str, published: dt.date, anchor: dt.date | None, future: bool) -> None:
    resolve_day(words, published, anchor, future=future)


_PIECES = ["last", "next", "mon", "may", "31", "feb", "2019", "-", "/", "99999", "years", "ago", "later", "the", "day"]


@given(st.lists(st.sampled_from(_PIECES), max_size=8), st.sampled_from(["", " "]), st.dates(), st.booleans())
def test_no_expression_raises(pieces: list[str], glue: str, published: dt.date, future: bool) -> None:
    assert len(resolve_day(glue.join(pieces), published, future=future).value) in (0, 4, 7, 10)
