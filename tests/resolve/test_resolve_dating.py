from __future__ import annotations

import datetime as dt

import pytest

from standoff.records.codes import DateBasis, Status
from standoff.records.document import Word
from standoff.records.span import Span
from standoff.resolve.dating import Dated, day_of_event, lead_time, resolve_times
from standoff.resolve.days import Day

THURSDAY = dt.date(2019, 5, 2)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def dated(text: str, *times: str) -> tuple[Dated, ...]:
    return resolve_times(text, [span(text, words) for words in times], THURSDAY)


def day(text: str, trigger: str, *times: str, status: Status = Status.ACTUAL, lead: dt.date | None = None) -> Day:
    whole = Span(0, len(text))
    found = dated(text, *times)
    return day_of_event(text, whole, span(text, trigger), found, THURSDAY, status, lead=lead)


def test_the_nearest_time_dates_an_event() -> None:
    text = "On Tuesday the court heard the suit that the union filed on Sunday."
    assert day(text, "heard", "On Tuesday", "on Sunday").value == "2019-04-30"
    assert day(text, "filed", "On Tuesday", "on Sunday").value == "2019-04-28"


def test_a_time_that_opens_the_sentence_reaches_over_its_comma() -> None:
    text = "On Tuesday, the court of the northern province heard the suit, due on Friday."
    assert day(text, "heard", "On Tuesday", "on Friday").value == "2019-04-30"


def test_syntax_goes_before_distance() -> None:
    text = "On Monday rebels said they took it on Friday"
    heads = {"On": 1, "Monday": 3, "rebels": 3, "said": -1, "they": 5, "took": 3, "it": 5, "on": 8, "Friday": 3}
    words = [
        Word(span(text, form), "VERB" if form in ("said", "took") else "NOUN", head, "dep")
        for form, head in heads.items()
    ]
    times = dated(text, "On Monday", "on Friday")
    whole = Span(0, len(text))
    assert day_of_event(text, whole, span(text, "said"), times, THURSDAY, Status.ACTUAL, words=words).date
    parsed = day_of_event(text, whole, span(text, "took"), times, THURSDAY, Status.ACTUAL, words=words)
    assert parsed.value == "2019-04-26"


@pytest.mark.parametrize(
    ("status", "lead", "value", "basis"),
    [
        (Status.ACTUAL, None, "2019-05-02", DateBasis.PUBLISHED),
        (Status.ACTUAL, dt.date(2019, 5, 1), "2019-05-01", DateBasis.RELATIVE),
        (Status.HISTORICAL, dt.date(2019, 5, 1), "", DateBasis.NONE),
        (Status.NEGATED, None, "", DateBasis.NONE),
    ],
)
def test_an_event_without_a_time(status: Status, lead: dt.date | None, value: str, basis: DateBasis) -> None:
    found = day("The envoy left.", "left", status=status, lead=lead)
    assert (found.value, found.basis) == (value, basis)


def test_what_has_happened_lies_not_in_the_future_and_a_bound_dates_nothing() -> None:
    assert day("The talks, due to end tomorrow, went on.", "went on", "tomorrow").value == "2019-05-02"
    assert day("They have marched since Monday.", "marched", "since Monday").basis is DateBasis.PUBLISHED


def test_a_plan_looks_ahead() -> None:
    assert day("They will vote on Tuesday.", "vote", "on Tuesday", status=Status.FUTURE).value == "2019-05-07"


def test_a_bound_still_dates_what_it_owns() -> None:
    text = "Peru closed ports after Tuesday's attacks."
    assert day(text, "attacks", "after Tuesday").value == "2019-04-30"
    assert day(text, "closed", "after Tuesday").value != "2019-04-30"


def test_background_takes_its_year() -> None:
    assert day("The two fought in 2008.", "fought", "in 2008", status=Status.HISTORICAL).value == "2008"


def test_the_day_the_article_is_about_is_not_its_dateline() -> None:
    text = "Thursday, May 2, 2019\n\nIn 2014 it began. Troops came on Tuesday. They left the next day."
    times = dated(text, "Thursday, May 2, 2019", "In 2014", "on Tuesday", "the next day")
    lead = lead_time(text, times, THURSDAY)
    assert lead is not None
    assert lead.day.date == dt.date(2019, 4, 30)
    assert times[-1].day.value == "2019-05-01"


def test_today_inside_a_quotation_is_the_speakers() -> None:
    text = 'He spoke on Tuesday. "Today we act," he said. Today all is calm.'
    times = resolve_times(text, [span(text, "on Tuesday"), Span(22, 27), Span(46, 51)], THURSDAY)
    assert [time.day.value for time in times] == ["2019-04-30", "2019-04-30", "2019-05-02"]


def test_later_days_count_from_rough_ones_too_but_not_from_bounds() -> None:
    text = "They met on Monday. A week earlier a boat was seized. It was freed two days later."
    times = dated(text, "on Monday", "A week earlier", "two days later")
    assert [time.day.value for time in times] == ["2019-04-29", "2019-04-22", "2019-04-24"]

    text = "They met on Monday. Guards have watched since Tuesday. A boat was freed a day later."
    assert dated(text, "on Monday", "since Tuesday", "a day later")[-1].day.value == "2019-04-30"


def test_days_that_count_from_a_happening_stay_open() -> None:
    text = "He had spoken two days before the vote. They vote on Tuesday."
    assert dated(text, "two days before", "on Tuesday")[0].day.value == ""


def test_a_planned_weekday_or_month_lies_ahead() -> None:
    text = "Mali will meet Chad in October. Togo plans to send aid on Monday. Peru left on Monday. "
    text += "He would go on Friday."
    times = [span(text, "in October"), span(text, "on Monday"), Span(76, 85), span(text, "on Friday")]
    found = resolve_times(text, times, THURSDAY)

    assert [time.day.value for time in found] == ["2019-10", "2019-05-06", "2019-04-29", "2019-05-03"]
