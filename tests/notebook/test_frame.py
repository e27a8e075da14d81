"""Answers as tables of other libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow
import pytest

from standoff.notebook.opened import OpenStore
from standoff.records.event import Event

ANSWERS = {
    "events": lambda store: store.events(),
    "slice": lambda store: store.events()[:3],
    "incidents": lambda store: store.incidents(),
    "series": lambda store: store.series("CHL", "PER"),
    "claims": lambda store: store.claims(),
    "pairs": lambda store: store.pairs(),
    "forecast": lambda store: store.forecast("CHL", "PER"),
    "tension": lambda store: store.tension("CHL", "PER").series,
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_is_the_same_table_everywhere(opened: OpenStore, name: str) -> None:
    answer = ANSWERS[name](opened)

    frames = answer.pl(), answer.df(), answer.arrow()

    assert {len(one) for one in frames} == {len(answer)}
    assert {tuple(one.columns) for one in frames[:2]} == {tuple(frames[2].schema.names)}
    assert polars.DataFrame(answer).equals(frames[0])
    assert pyarrow.table(answer).equals(frames[2])
    assert len(duckdb.sql("from answer")) == len(answer)


def test_the_columns_of_events_are_those_of_the_wire(opened: OpenStore) -> None:
    frame = opened.events("CHL").pl()
    first = opened.events("CHL")[0]

    assert tuple(frame.columns) == Event.__struct_fields__
    assert frame["id"].to_list() == [one.id for one in opened.events("CHL")]
    assert frame["actors"][0][0]["country"] == first.actors[0].country == "CHL"
    assert frame["trigger"][0] == {"start": first.trigger.start, "end": first.trigger.end, "text": "accused"}


def test_days_of_a_series_are_dates(opened: OpenStore) -> None:
    series = opened.series("CHL", "PER")

    assert series.pl()["start"].dtype == polars.Date
    assert pandas.api.types.is_datetime64_any_dtype(series.df()["start"])
    assert series.pl()["start"].to_list()[0].isoformat() == series[0].start


def test_a_table_may_be_taken_twice_and_while_others_are(opened: OpenStore) -> None:
    events = opened.events()
    first, second = events.__arrow_c_stream__(), events.__arrow_c_stream__()
    opened.events("CHL", type="ACCUSE").pl()

    assert first is not second
    assert events.pl().equals(events.pl())


WITHOUT = """
import sys
sys.modules[{name!r}] = None
import standoff as so
answer = so.open({store!r}).events()
try:
    answer.{method}()
except so.Problem as problem:
    print(problem)
{more}
"""


@pytest.mark.parametrize(("method", "name"), [("pl", "polars"), ("df", "pandas"), ("arrow", "pyarrow")])
def test_a_library_that_is_not_installed(store: Path, method: str, name: str) -> None:
    program = WITHOUT.format(name=name, store=str(store), method=method, more="")

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)

    said = f".{method}() needs the package {name}, which is not installed: pip install {name}"
    assert done.stdout.splitlines() == [said]


def test_polars_needs_no_pyarrow(store: Path) -> None:
    more = "print(answer.pl().shape)"
    program = WITHOUT.format(name="pyarrow", store=str(store), method="arrow", more=more)

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)

    assert done.stdout.splitlines()[-1] == "(41, 31)"
