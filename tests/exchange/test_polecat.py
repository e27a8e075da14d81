"""POLECAT: PLOVER's codes, several parties in a cell, the files' own quirks."""

from pathlib import Path

from exchange_examples import back_and_forth, imported, read, sides, table
from hypothesis import given

from standoff.exchange.polecat import COLUMNS, POLECAT
from standoff.records.codes import EventType
from standoff.records.event import Event

ROW = dict.fromkeys(COLUMNS, "None") | {
    "Event ID": "2021_1", "Event Date": "2021-03-01", "Event Type": "SANCTION", "Event Mode": "discontinue",
    "Contexts": "economic;diplomatic", "Actor Name": "France; Germany", "Actor Country": "FRA; DEU",
    "Primary Actor Sector": "GOV; GOV", "Recipient Name": "Aminu Kano", "Recipient Country": "NGA",
    "Primary Recipient Sector": "OPP", "Placename": "Lagos", "Country": "NGA", "Latitude": "6.45", "Longitude": "3.39",
    "Source": "Example Wire", "Publication Date": "2021-03-02",
}  # fmt: skip


def test_several_parties_stand_in_one_cell(tmp_path: Path) -> None:
    (event,), rejected = read(table(tmp_path / "a.txt", COLUMNS, ROW), "polecat")

    assert rejected == []
    assert (event.type, event.mode, event.contexts) == (EventType.SANCTION, "discontinue", ("economic", "diplomatic"))
    assert sides(event) == (
        [("FRA", "GOV", "France"), ("DEU", "GOV", "Germany")], [("NGA", "OPP", "Aminu Kano")],
    )  # fmt: skip
    assert (event.date, event.published) == ("2021-03-01", "2021-03-02")


def test_one_country_beside_several_names_is_that_of_all(tmp_path: Path) -> None:
    row = ROW | {"Actor Name": "Ada Moreau; Jean Petit", "Actor Country": "FRA", "Primary Actor Sector": "LEG"}
    (event,), _ = read(table(tmp_path / "a.txt", COLUMNS, row), "polecat")

    assert [(one.country, one.sector) for one in event.actors] == [("FRA", "LEG"), ("FRA", "LEG")]


def test_a_header_with_more_columns_than_its_rows_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    cells = "\t".join(ROW[name] for name in COLUMNS)
    path.write_text("\t".join(["Headline", *COLUMNS]) + "\n" + cells + "\n", encoding="utf-8")

    assert [event.source_id for event in read(path, "polecat")[0]] == ["2021_1"]


def test_empty_columns_at_the_end_are_allowed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    cells = "\t".join(ROW[name] for name in COLUMNS)
    path.write_text("\t".join(COLUMNS) + "\t\t\n" + cells + "\t\t\n", encoding="utf-8")

    assert [event.source_id for event in read(path, "polecat")[0]] == ["2021_1"]


def test_an_event_without_a_day_has_that_of_its_report(tmp_path: Path) -> None:
    undated, nothing = ROW | {"Event Date": "None"}, ROW | {"Event Date": "None", "Publication Date": "None"}
    (event,), (said,) = read(table(tmp_path / "a.txt", COLUMNS, undated, nothing), "polecat")

    assert (event.date, event.published) == ("", "2021-03-02")
    assert said.startswith("column Event Date is empty")


def test_a_type_that_is_none_names_those_that_are(tmp_path: Path) -> None:
    _, (said,) = read(table(tmp_path / "a.txt", COLUMNS, ROW | {"Event Type": "SING"}), "polecat")

    assert said.startswith("'SING' is no event type: one of AGREE, CONSULT")


@given(imported())
def test_the_round_trip_keeps_codes_sides_days_and_places(event: Event) -> None:
    back = back_and_forth(event, POLECAT)

    assert (back.type, back.mode, back.date, back.place) == (event.type, event.mode, event.date, event.place)
    assert sides(back) == sides(event)
