"""What goes out, what is left out, and what the loss report says of it."""

from pathlib import Path

import msgspec
import pytest
from examples import EVENT
from exchange_examples import read, written

from standoff.exchange.exporting import chosen, write_wire
from standoff.exchange.losses import REPORT, Losses
from standoff.records.codes import Status

DENIED = msgspec.structs.replace(EVENT, id="e9", status=Status.NEGATED)
UNDATED = msgspec.structs.replace(EVENT, id="e8", date="", published="")


def test_a_format_without_a_status_gets_what_happened() -> None:
    losses = Losses()

    assert list(chosen([EVENT, DENIED], "gdelt", None, losses)) == [EVENT]
    assert [(one.what, one.count) for one in losses.left_out] == [("status negated", 1)]
    assert list(chosen([EVENT, DENIED], "csv", None, Losses())) == [EVENT, DENIED]
    assert list(chosen([EVENT, DENIED], "gdelt", [Status.NEGATED], Losses())) == [DENIED]


def test_what_has_no_day_is_left_out_and_said() -> None:
    losses = Losses()

    assert list(chosen([UNDATED], "icews", None, losses)) == []
    assert "neither a date" in losses.left_out[0].what


@pytest.mark.parametrize("form", ["icews", "gdelt", "gdelt1", "polecat", "plover"])
@pytest.mark.parametrize("date", ["2018-12", "2018"])
def test_where_a_date_is_a_day_no_day_is_made_up(form: str, date: str) -> None:
    losses = Losses()

    assert list(chosen([msgspec.structs.replace(EVENT, date=date)], form, None, losses)) == []
    assert losses.left_out[0].what == "dated by a month or a year alone"


@pytest.mark.parametrize("date", ["2018-12", "2018"])
def test_our_own_table_holds_a_month_and_a_year(tmp_path: Path, date: str) -> None:
    dated = msgspec.structs.replace(EVENT, date=date)
    assert list(chosen([dated], "csv", None, Losses())) == [dated]
    data, losses = written("csv", dated)
    (tmp_path / "a.csv").write_bytes(data)
    (back,), rejected = read(tmp_path / "a.csv", "csv")

    assert (back.date, rejected) == (date, [])
    assert "date" not in {one.what for one in losses.changed}


@pytest.mark.parametrize("form", ["icews", "gdelt", "gdelt1", "polecat", "plover", "csv"])
def test_the_report_names_what_no_table_holds(form: str) -> None:
    _, losses = written(form, EVENT)
    lost = {one.what for one in losses.changed}

    assert {"according to whom (said_by)", "who denies it (denied_by)", "words and offsets"} <= lost
    assert ("over what (over)" in lost) == (form != "csv")
    assert (REPORT in lost) == (form in ("polecat", "plover"))
    assert not {"type", "who: countries", "whom: countries", "date"} & lost


@pytest.mark.parametrize("form", ["icews", "gdelt", "gdelt1", "polecat", "plover", "csv"])
def test_events_of_one_report_stay_apart(tmp_path: Path, form: str) -> None:
    two = [msgspec.structs.replace(EVENT, id=f"e{n}", source_id="row-7", coder="reader@1") for n in (1, 2)]
    data, _ = written(form, *two)
    (tmp_path / "a").write_bytes(data)
    events, rejected = read(tmp_path / "a", form)

    assert (len({one.id for one in events}), rejected) == (2, [])


def test_gdelt_tells_reports_apart_by_their_address_alone() -> None:
    _, losses = written("gdelt", msgspec.structs.replace(EVENT, url=""))

    assert REPORT in {one.what for one in losses.changed}


def test_a_tab_inside_words_breaks_no_row() -> None:
    torn = msgspec.structs.replace(EVENT, publisher="Two\tlines\nlong")
    data, _ = written("icews", torn)

    assert [line.count(b"\t") for line in data.splitlines()] == [19, 19]


def test_parquet_loses_nothing(tmp_path: Path) -> None:
    write_wire([EVENT, DENIED, UNDATED], tmp_path / "a.parquet")
    events, rejected = read(tmp_path / "a.parquet", "parquet")

    assert sorted(events, key=lambda one: one.id) == [EVENT, UNDATED, DENIED]
    assert rejected == []


def test_nothing_makes_an_empty_table() -> None:
    assert written("csv")[0].startswith(b"id,article,")
    assert written("gdelt")[0] == b""
    assert written("r")[0].startswith(b"\x1f\x8b")
