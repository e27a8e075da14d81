from __future__ import annotations

import datetime as dt

import pytest

from standoff.assist.tools import called
from standoff.queries.library import Library

PAIR = {"a": "Chile", "b": "PER"}
WINDOW = 21  # days of the recent window, each with one accusation in the examples' store


def test_a_verdict_names_the_sentences_that_it_rests_on(library: Library) -> None:
    told = called(library, "verdict", {**PAIR, "evidence": 3})

    assert told.answer.trend == "growing"
    assert told.n == told.answer.recent.incidents + told.answer.reference.incidents > WINDOW
    assert len(told.evidence) == 3
    first = told.evidence[0]
    assert (first.actors, first.recipients, first.denied_by) == (("CHL",), ("PER",), ("PER",))
    assert first.sentences[0].text.startswith("According to the ministry, Chile accused Peru")


def test_nothing_later_than_the_as_of_day_is_shown(library: Library) -> None:
    told = called(library, "incidents", {**PAIR, "as_of": "2021-03-01", "limit": 100, "evidence": 50})

    assert {one.published <= "2021-03-01" for one in told.evidence} == {True}
    assert told.n == len(told.answer) == len(told.evidence)


def test_a_list_goes_on_with_its_cursor(library: Library) -> None:
    first = called(library, "incidents", {**PAIR, "limit": 2})
    second = called(library, "incidents", {**PAIR, "limit": 2, "cursor": first.next})

    assert first.n == second.n
    assert len({one.id for one in (*first.answer, *second.answer)}) == 4


def test_a_series_counts_what_the_incidents_list(library: Library) -> None:
    told = called(library, "series", {**PAIR, "step": "month"})
    listed = called(library, "incidents", {**PAIR, "counted": True})

    points = told.answer["points"]
    assert sum(one["words"] + one["threats"] + one["acts"] + one["cooperation"] for one in points) == told.n == listed.n
    assert all("incidents" not in one for one in points)
    assert told.evidence[0].published == max(one.published for one in told.evidence)


def test_pairs_show_the_first_one(library: Library) -> None:
    told = called(library, "pairs", {})

    assert told.n == 1
    assert {(one.actors, one.recipients) for one in told.evidence} == {(("CHL",), ("PER",))}


def test_no_pairs_at_all(library: Library) -> None:
    told = called(library, "pairs", {"since": "1999-01-01", "until": "1999-02-01"})

    assert (told.n, told.evidence) == (0, ())
    assert "meta" in told.note


def test_a_brief_shows_what_is_new(library: Library) -> None:
    told = called(library, "brief", {"since": "2021-05-10"})

    assert told.n == len(told.answer.turned) + len(told.answer.contested) + len(told.answer.firsts) > 0
    assert len(told.evidence) == 5


def test_a_forecast_says_how_many_incidents_it_rests_on(library: Library) -> None:
    told = called(library, "forecast", PAIR)

    assert told.n == max(one.known for one in told.answer.forecasts) > 0
    assert told.answer.scores
    assert told.evidence[0].date == dt.date(2021, 6, 7).isoformat()


def test_claims_of_nobody(library: Library) -> None:
    assert called(library, "claims", {"a": "USA", "b": "RUS"}).n == 0


@pytest.mark.parametrize("tool", ["verdict", "series", "forecast", "incidents", "pairs", "brief"])
def test_without_words_the_offsets_stay(wordless: Library, tool: str) -> None:
    told = called(wordless, tool, PAIR if tool not in ("pairs", "brief") else {})

    assert "keeps no words" in told.note
    assert all(words.text == "" and words.end > words.start for one in told.evidence for words in one.sentences)
