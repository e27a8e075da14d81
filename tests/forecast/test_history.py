"""A series of days from a store."""

from itertools import product
from pathlib import Path

import pytest
from forecast_store import border_row, event, fill

from standoff.forecast.history import days_of, history
from standoff.measure.kinds import kind_of
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Status
from standoff.records.problem import Problem
from standoff.records.series import Question, Side
from standoff.store.query import Store

KINDS = {
    (type_, status): kind
    for type_, status in product(EventType, Status)
    if (kind := kind_of(type_, quad_of(type_), status)) is not None
}


def ask(a: str, b: str, directed: bool = False, until: str = "2020-01-20", as_of: str = "2020-12-31") -> Question:
    sides = Side(a, (a,)), Side(b, (b,))
    return Question(a=sides[0], b=sides[1], directed=directed, since="2020-01-01", until=until, as_of=as_of)


def test_days_are_counted_by_kind_and_direction(tmp_path: Path) -> None:
    with Store(border_row(tmp_path / "s")) as store:
        both = history(store, ask("CHL", "PER"), KINDS)
        one_way = history(store, ask("CHL", "PER", directed=True), KINDS)

    assert len(both.points) == 20
    assert (sum(p.words for p in both.points), sum(p.acts for p in both.points)) == (10, 2)
    assert sum(p.acts for p in one_way.points) == 0
    assert both.points[0].coverage == 3


def test_mentions_of_one_incident_count_once(tmp_path: Path) -> None:
    twice = [event(3, "CHL", EventType.ACCUSE, "PER", number, incident="i7") for number in (1, 2)]
    with Store(fill(tmp_path / "s", twice)) as store:
        series = history(store, ask("CHL", "PER"), KINDS)

    assert series.points[3].words == 1
    assert series.points[3].incidents == ("i7",)


def test_what_was_published_later_is_not_known(tmp_path: Path) -> None:
    with Store(border_row(tmp_path / "s")) as store:
        series = history(store, ask("CHL", "PER", as_of="2020-01-05"), KINDS)

    assert sum(p.words for p in series.points) == 3


def test_a_store_without_days_is_told(tmp_path: Path) -> None:
    with Store(border_row(tmp_path / "s")) as store:
        assert days_of(store) == ("2020-01-01", "2020-03-29")
        with pytest.raises(Problem, match="no dated report by 1999"):
            days_of(store, "1999-01-01")
