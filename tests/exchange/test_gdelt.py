"""GDELT 1.0 and 2.0: columns by number, CAMEO's countries and agents, FIPS places."""

from pathlib import Path

import pytest
from exchange_examples import back_and_forth, bare, imported, read, sides, written
from hypothesis import given

from standoff.exchange.gdelt import GDELT_1, GDELT_2
from standoff.exchange.table import Dataset
from standoff.records.codes import DateBasis, EventType
from standoff.records.event import Event

ROW = {
    "GLOBALEVENTID": "77", "SQLDATE": "20150218", "MonthYear": "201502", "Year": "2015", "FractionDate": "2015.13",
    "Actor1Code": "UKRMIL", "Actor1Name": "UKRAINE", "Actor1CountryCode": "UKR", "Actor1Type1Code": "MIL",
    "Actor2Code": "IGOEUREEC", "Actor2Name": "EUROPEAN UNION", "Actor2CountryCode": "EUR",
    "Actor2KnownGroupCode": "EEC", "Actor2Type1Code": "IGO", "IsRootEvent": "1", "EventCode": "042",
    "EventBaseCode": "042", "EventRootCode": "04", "QuadClass": "1", "GoldsteinScale": "1.9", "NumMentions": "6",
    "NumSources": "1", "NumArticles": "6", "AvgTone": "-2.5", "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Bonn, Nordrhein-Westfalen, Germany", "ActionGeo_CountryCode": "GM",
    "ActionGeo_Lat": "50.73", "ActionGeo_Long": "7.1", "DATEADDED": "20150219", "SOURCEURL": "http://example.org/a",
}  # fmt: skip


def test_the_versions_have_58_and_61_columns() -> None:
    assert (len(GDELT_1.columns), len(GDELT_2.columns)) == (58, 61)


@pytest.mark.parametrize(
    ("columns", "added"), [(GDELT_1.columns, "20150219"), (GDELT_1.columns[:-1], "20150219"),
                           (GDELT_2.columns, "20150219201500")],
)  # fmt: skip
def test_the_version_is_told_by_its_columns(columns: tuple[str, ...], added: str, tmp_path: Path) -> None:
    (event,), rejected = read(bare(tmp_path / "a.csv", columns, ROW | {"DATEADDED": added}), "gdelt")

    assert rejected == []
    assert (event.type, event.mode) == (EventType.CONSULT, "visit")
    assert (event.date, event.published, event.date_basis) == ("2015-02-18", "2015-02-19", DateBasis.STATED)
    assert sides(event) == ([("UKR", "MIL", "UKRAINE")], [("EUR", "GOV", "EUROPEAN UNION")])
    assert event.place and (event.place.country, event.place.lat) == ("DEU", 50.73)


def test_a_continent_is_no_union(tmp_path: Path) -> None:
    row = ROW | {"Actor2KnownGroupCode": "", "Actor2Type1Code": "", "Actor2Name": "EUROPE"}
    (event,), _ = read(bare(tmp_path / "a.csv", GDELT_2.columns, row), "gdelt")

    assert sides(event)[1] == [("", "", "EUROPE")]


def test_events_of_one_story_are_one_report(tmp_path: Path) -> None:
    other = ROW | {"GLOBALEVENTID": "79", "SOURCEURL": "http://example.org/b"}
    path = bare(tmp_path / "a.csv", GDELT_2.columns, ROW, ROW | {"GLOBALEVENTID": "78"}, other)
    events, _ = read(path, "gdelt")

    assert len({event.article for event in events}) == 2
    assert len({event.id for event in events}) == 3


@pytest.mark.parametrize("delimiter", ["\t", ","])
def test_a_table_of_gdelts_may_have_a_header(delimiter: str, tmp_path: Path) -> None:
    row = ROW | {"ActionGeo_FullName": "Bonn", "SQLDATE": "2015-02-18", "EventCode": "42"}
    lines = (
        ["GlobalEventID" if name == "GLOBALEVENTID" else name for name in GDELT_2.columns],
        [row.get(name, "") for name in GDELT_2.columns],
    )
    (tmp_path / "a.csv").write_text("".join(delimiter.join(line) + "\n" for line in lines))
    (event,), rejected = read(tmp_path / "a.csv", "gdelt")

    assert rejected == []
    assert (event.source_id, event.date, event.cameo) == ("77", "2015-02-18", "042")


def test_a_table_with_some_of_its_columns_is_read(tmp_path: Path) -> None:
    some = [name for name in GDELT_2.columns if name in ROW and not name.startswith("Num")]
    path = bare(tmp_path / "a.csv", some, dict(zip(some, some, strict=True)), ROW)

    assert [event.source_id for event in read(path, "gdelt")[0]] == ["77"]


def test_an_actor_that_gdelt_does_not_know_is_nobody(tmp_path: Path) -> None:
    row = {name: cell for name, cell in ROW.items() if not name.startswith("Actor2")}
    (event,), rejected = read(bare(tmp_path / "a.csv", GDELT_2.columns, row | {"ActionGeo_Lat": "50.7#"}), "gdelt")

    assert (event.recipients, rejected) == ((), [])
    assert event.place and (event.place.country, event.place.lat) == ("DEU", None)


def test_another_number_of_columns_is_refused(tmp_path: Path) -> None:
    events, (said,) = read(bare(tmp_path / "a.csv", GDELT_2.columns[:40], ROW), "gdelt")

    assert events == []
    assert said.startswith("is no gdelt file: its first line has 40 cells")


@pytest.mark.parametrize("dataset", [GDELT_1, GDELT_2], ids=["1.0", "2.0"])
@given(event=imported())
def test_the_round_trip_keeps_codes_sides_and_days(dataset: Dataset, event: Event) -> None:
    back = back_and_forth(event, dataset)

    assert (back.type, back.mode, back.cameo) == (event.type, event.mode, event.cameo)
    assert (back.date, back.published, back.place) == (event.date, event.published, event.place)
    assert sides(back) == sides(event)


def test_what_is_written_has_the_codes_of_the_codebook(tmp_path: Path) -> None:
    (event,), _ = read(bare(tmp_path / "a.csv", GDELT_2.columns, ROW), "gdelt")
    data, _ = written("gdelt", event)
    cells = dict(zip(GDELT_2.columns, data.decode().rstrip("\n").split("\t"), strict=True))

    assert (cells["Actor1Code"], cells["Actor2Code"], cells["QuadClass"]) == ("UKRMIL", "IGOEECGOV", "1")
    assert (cells["EventRootCode"], cells["ActionGeo_CountryCode"], cells["DATEADDED"]) == (
        "04",
        "GM",
        "20150219000000",
    )
