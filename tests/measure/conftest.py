"""Stores that several tests of measuring ask."""

import datetime as dt
from pathlib import Path

import pytest
from store_examples import MAY, event, outcome, quiet_then_loud, store_of

from standoff.records.codes import EventType, Status


@pytest.fixture(scope="session")
def crisis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quiet_then_loud(tmp_path_factory.mktemp("crisis") / "store", 100, 14)


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    told = [
        event(EventType.ACCUSE, "CHL", "PER", MAY, over=("BOL",)),
        event(EventType.ASSAULT, "PER", "CHL", MAY),
        event(EventType.ASSAULT, "PER", "CHL", MAY, status=Status.ALLEGED, id="alleged"),
        event(EventType.SANCTION, "PER", "CHL", MAY, status=Status.FUTURE, id="announced"),
        event(EventType.CONSULT, "CHL PER", "", MAY),
        event(EventType.ACCUSE, "DEU", "RUS", MAY),
        event(EventType.ACCUSE, "FRA", "DEU", MAY),
    ]
    outcomes = [outcome([one], f"Report {number}.", MAY) for number, one in enumerate(told)]
    late = outcome([], "Later.", MAY + dt.timedelta(3))
    return store_of(tmp_path_factory.mktemp("mixed") / "store", [*outcomes, late])
