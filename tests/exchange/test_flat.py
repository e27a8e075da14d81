"""CSV: our own columns, or anybody's through a mapping."""

from pathlib import Path

import pytest
from examples import EVENT
from exchange_examples import COUNTRIES, back_and_forth, imported, read, sides, written
from hypothesis import given

from standoff.exchange import flat
from standoff.exchange.formats import read_file
from standoff.exchange.losses import Losses
from standoff.records.codes import EventType, Status
from standoff.records.event import Event
from standoff.records.problem import Problem

MAP = """
dates = "%d/%m/%Y"
[columns]
id = "nr"
date = "day"
type = "what"
actor_country = "side_a"
recipient_country = "side_b"
[constants]
actor_sector = "MIL"
publisher = "Own archive"
[values.type]
battle = "ASSAULT"
"""
TABLE = "nr;day;what;side_a;side_b\n1;31/01/1999;battle;Peru;ECU\n2;01/02/1999;dance;PER;ECU\n"


def mapping(folder: Path, text: str = MAP) -> flat.Mapping:
    path = folder / "map.toml"
    path.write_text(text, encoding="utf-8")
    return flat.load_mapping(path)


def test_a_mapping_says_which_column_is_which(tmp_path: Path) -> None:
    path = tmp_path / "wars.csv"
    path.write_text(TABLE, encoding="utf-8")
    good, bad = read_file(path, "csv", COUNTRIES, Losses(), mapping(tmp_path))
    (event,) = good.events

    assert (event.type, event.date, event.publisher) == (EventType.ASSAULT, "1999-01-31", "Own archive")
    assert [(one.country, one.sector) for one in event.actors + event.recipients] == [("PER", "MIL"), ("ECU", "")]
    assert "'dance' is no event type" in bad.rejections[0].detail


def test_the_mapping_in_the_docs_is_one(tmp_path: Path) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "exchange.md").read_text(encoding="utf-8")
    shown = mapping(tmp_path, page.split("```toml\n")[1].split("```")[0])

    assert shown.columns["actor_country"] == "side_a"
    assert shown.values == {"type": {"battle": "ASSAULT"}}


@pytest.mark.parametrize("text", ["[columns]\nwhen = 'day'", "columns = 3", "[", "[colums]\ndate = 'd'"])
def test_a_mapping_that_is_none_is_told(text: str, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"map\.toml"):
        mapping(tmp_path, text)


def test_cameo_may_stand_for_a_type(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,date,cameo,actor_country\n1,2001-01-01,0871,COL\n", encoding="utf-8")
    (event,), _ = read(path, "csv")

    assert (event.type, event.mode) == (EventType.RETREAT, "ceasefire")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1,,AID,PER", "neither date nor published is given"),
        ("1,2001-01-01,,PER", "neither type nor cameo is given"),
        (",2001-01-01,AID,PER", "column id is empty"),
    ],
)
def test_what_every_row_must_say(row: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"id,date,type,actor_country\n{row}\n", encoding="utf-8")

    assert [one.startswith(said) for one in read(path, "csv")[1]] == [True]


@given(imported())
def test_the_round_trip_keeps_codes_sides_days_and_places(event: Event) -> None:
    back = back_and_forth(event, flat.dataset())

    assert (back.type, back.mode, back.cameo, back.date, back.place) == (
        event.type, event.mode, event.cameo, event.date, event.place,
    )  # fmt: skip
    assert sides(back) == sides(event)


def test_csv_keeps_status_over_and_confidence(tmp_path: Path) -> None:
    data, losses = written("csv", EVENT)
    (tmp_path / "a.csv").write_bytes(data)
    (event,), _ = read(tmp_path / "a.csv", "csv")

    assert (event.status, event.over, event.confidence) == (Status.ACTUAL, ("BOL",), 0.87)
    assert {"words and offsets", "according to whom (said_by)"} <= {one.what for one in losses.changed}
