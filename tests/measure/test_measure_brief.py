import datetime as dt
from pathlib import Path

import msgspec
import pytest
from store_examples import MAY, event, outcome, quiet_then_loud, store_of

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.brief import brief
from standoff.records.codes import EventType
from standoff.records.event import Denial
from standoff.records.problem import Problem
from standoff.records.verdict import Trend

GAZETTEER = load_gazetteer()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = quiet_then_loud(tmp_path_factory.mktemp("brief") / "store", 100, 14)
    day = MAY + dt.timedelta(110)
    denied = event(EventType.ACCUSE, "BOL", "PER", day, words="Bolivia accused Peru of shelling a village")
    denied = msgspec.structs.replace(denied, denied_by=(Denial("x", "Peru", "PER"),))
    strike = event(EventType.ASSAULT, "CHL", "PER", day, words="Chilean jets struck a Peruvian post")
    return store_of(folder, [outcome([denied, strike], "The denial.", day)])


def test_what_changed_in_a_week(store: Path) -> None:
    found = brief(store, GAZETTEER, MAY + dt.timedelta(99), None)

    assert [(turn.now.question.a.codes, turn.now.trend) for turn in found.turned] == [(("CHL",), Trend.GROWING)]
    assert [one.denied_by for one in found.contested] == [("PER",)]
    assert EventType.ASSAULT in {one.type for one in found.firsts}


def test_the_next_day_nothing_more_has_changed(store: Path) -> None:
    found = brief(store, GAZETTEER, MAY + dt.timedelta(112), None)

    assert (found.turned, found.contested, found.firsts) == ((), (), ())


def test_days_in_the_wrong_order_are_said(store: Path) -> None:
    with pytest.raises(Problem, match="is not earlier than"):
        brief(store, GAZETTEER, dt.date(2022, 1, 1), None)
