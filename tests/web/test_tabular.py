from __future__ import annotations

import csv
from io import StringIO

import msgspec

from standoff.web.tabular import csv_of


class Row(msgspec.Struct, frozen=True):
    name: str
    codes: tuple[str, ...]
    change: float
    parts: tuple[dict[str, int], ...] = ()
    none: str | None = None


def test_a_table_of_any_record() -> None:
    rows = list(csv.reader(StringIO(csv_of([Row("a,b", ("CHL", "PER"), -0.5, ({"x": 1},))], Row).decode())))

    assert rows == [["name", "codes", "change", "parts", "none"], ["a,b", "CHL; PER", "-0.5", '[{"x":1}]', ""]]


def test_a_spreadsheet_runs_nothing() -> None:
    bad = ["=1+1", "+SUM(A1)", "@cmd", "-2+3", "\t=1"]

    rows = list(csv.reader(StringIO(csv_of([Row(one, (), 1.0) for one in bad], Row).decode())))

    assert [row[0] for row in rows[1:]] == [f"'{one}" for one in bad]
