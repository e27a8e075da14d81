from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import standoff as so
from standoff.notebook.opened import OpenStore
from standoff.records.event import Event


def test_events_are_records_in_the_order_of_a_list(opened: OpenStore) -> None:
    found = opened.events("Chile", "Peru", type="ACCUSE")

    assert len(found) == len(list(found)) == 10
    assert all(isinstance(one, Event) and one.type == "ACCUSE" for one in found)
    assert found[0].published > found[-1].published
    assert [one.id for one in found[:2]] == [found[0].id, found[1].id]


def test_filters_are_those_of_the_api(opened: OpenStore) -> None:
    assert len(opened.events(since="2021-06-01")) == len(opened.events(since=dt.date(2021, 6, 1))) == 7
    assert len(opened.events("USA")) == 0
    assert len(opened.events(type=["ACCUSE", "SANCTION"], status="actual")) > 10
    assert len(opened.events(min_confidence=0.9)) == 0
    assert len(opened.events(as_of="2021-01-10")) == 1


def test_a_store_without_words(silent: Path) -> None:
    with so.open(silent) as store:
        found = store.events("Chile")

        assert {one.trigger.text for one in found} == {""}
        assert f"{found[0].article} [" in found._repr_html_()
        assert store.article(found[0].article).text == ""


def test_one_question_all_answers(opened: OpenStore) -> None:
    tension = opened.tension("Chile", "PER")
    series = opened.series("Chile", "PER", step="month")
    incidents = opened.incidents("Chile", "PER")

    assert tension.trend == "growing"
    assert len(series) == 12  # six months, two directions
    assert sum(one.words + one.threats + one.acts for one in series) == len(incidents) == 41
    assert [one.id for one in tension.incidents] == list(tension.verdict.incidents)


def test_pairs_forecasts_claims(opened: OpenStore) -> None:
    (pair,) = opened.pairs()

    assert (pair.actor, pair.recipient) == ("CHL", "PER")
    assert {one.days for one in opened.forecast("CHL", "PER")} == {7, 28, 90}
    assert len(opened.claims("USA", "RUS")) == 0


def test_an_article_with_its_words(opened: OpenStore) -> None:
    event = opened.events(type="ACCUSE")[0]
    text = opened.article(event.article).text

    assert text[event.trigger.start : event.trigger.end] == event.trigger.text == "accused"


def test_what_the_store_is(opened: OpenStore) -> None:
    assert repr(opened) == "<Store: 155 articles, 41 events, 2021-01-04 to 2021-06-07>"
    assert opened.meta.has_text
    assert "155 articles" in opened._repr_html_()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda store: store.tension("Atlantis", "PER"), "no country"),
        (lambda store: store.tension("CHL", "PER", as_of="yesterday"), "as_of: 'yesterday' is no day"),
        (lambda store: store.tension("CHL", "PER", step="hour"), "day, week, month"),
        (lambda store: store.tension("CHL", "CHL"), "both sides"),
        (lambda store: store.events(type="HUG"), "ACCUSE"),
        (lambda store: store.events(since="2021-05-01", until="2021-01-01"), "swap"),
        (lambda store: store.events(min_confidence=2), "min_confidence"),
        (lambda store: store.article("nobody"), "no article 'nobody'"),
        (lambda store: store.forecast("CHL", "PER", as_of="2021-01-10"), "days"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_a_line(opened: OpenStore, asked, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(so.Problem, match=said) as told:
        asked(opened)

    assert "\n" not in str(told.value)


def test_what_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(so.Problem, match="is no store"):
        so.open(tmp_path)
