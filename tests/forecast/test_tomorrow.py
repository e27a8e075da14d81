"""What a country may do tomorrow, and why."""

from pathlib import Path

import pytest
from forecast_store import border_row

from standoff.forecast.tomorrow import known_from, tomorrow
from standoff.records.problem import Problem
from standoff.store.query import Store


def test_habits_are_expected_and_reasons_are_events_of_the_store(tmp_path: Path) -> None:
    with Store(border_row(tmp_path / "s")) as store:
        found = tomorrow(known_from(store, "2020-12-31"), "CHL")
        ids = {row[0] for row in store.rows("select id from events")}

    best = found[0]
    assert (best.actor, best.type, best.recipient) == ("CHL", "ACCUSE", "PER")
    assert 0.2 < best.chance < 0.8
    assert {reason.event for one in found for reason in one.because} <= ids
    assert [one.chance for one in found] == sorted((one.chance for one in found), reverse=True)
    assert all(one.recipient != "CHL" for one in found if one.chance > 0)


def test_too_short_a_past_is_told(tmp_path: Path) -> None:
    with Store(border_row(tmp_path / "s", days=20)) as store, pytest.raises(Problem, match="span 19 days"):
        known_from(store, "2020-12-31")


def test_one_who_did_nothing_is_told(tmp_path: Path) -> None:
    with Store(border_row(tmp_path / "s")) as store:
        known = known_from(store, "2020-12-31")
    with pytest.raises(Problem, match="nothing that FRA did"):
        tomorrow(known, "FRA")
