"""ICEWS: a row in, an event out, and back."""

from pathlib import Path

import msgspec
from exchange_examples import back_and_forth, imported, read, sides, table, written
from hypothesis import given

from standoff.exchange.icews import COLUMNS, ICEWS
from standoff.exchange.losses import Losses
from standoff.records.codes import DateBasis, EventType
from standoff.records.event import Event

ROW = {
    "Event ID": "501", "Event Date": "2014-02-03", "Source Name": "Police (Russia)",
    "Source Sectors": "Government,Police", "Source Country": "Russian Federation",
    "Event Text": "Arrest, detain, or charge with legal action", "CAMEO Code": "173", "Intensity": "-5",
    "Target Name": "Citizen (Ukraine)", "Target Sectors": "General Population / Civilian / Social,Social",
    "Target Country": "Ukraine", "Story ID": "9", "Sentence Number": "2", "Publisher": "Example Daily",
    "City": "Kerch", "District": "NA", "Province": "Crimea", "Country": "Ukraine", "Latitude": "45.35",
    "Longitude": "36.47",
}  # fmt: skip


def test_a_row_becomes_an_event_without_words(tmp_path: Path) -> None:
    (event,), rejected = read(table(tmp_path / "a.tab", COLUMNS, ROW), "icews")

    assert rejected == []
    assert (event.type, event.mode, event.cameo) == (EventType.COERCE, "arrest", "173")
    assert (event.date, event.published, event.date_basis) == ("2014-02-03", "2014-02-03", DateBasis.PUBLISHED)
    assert sides(event) == ([("RUS", "COP", "Police (Russia)")], [("UKR", "CVL", "Citizen (Ukraine)")])
    assert event.place and (event.place.name, event.place.country, event.place.lat) == ("Kerch", "UKR", 45.35)
    assert (event.coder, event.source_id, event.trigger.text, event.evidence) == ("import:icews", "501", "", ())


def test_international_bodies_have_no_country_there(tmp_path: Path) -> None:
    union = ROW | {"Source Name": "European Commission", "Source Country": "NA",
                   "Source Sectors": "International Government Organization,Regional"}  # fmt: skip
    league = union | {"Event ID": "502", "Source Name": "Harbour League"}
    events, _ = read(table(tmp_path / "a.tab", COLUMNS, union, league), "icews")

    assert [event.actors[0].country for event in events] == ["EUR", "IGO"]


def test_statements_are_counted_as_a_loss(tmp_path: Path) -> None:
    losses = Losses()
    path = table(tmp_path / "a.tab", COLUMNS, ROW | {"CAMEO Code": "010"}, ROW)

    assert len(read(path, "icews", losses)[0]) == 1
    assert [(one.count, "statements" in one.what) for one in losses.left_out] == [(1, True)]


def test_a_bad_row_costs_no_other(tmp_path: Path) -> None:
    bad_day, bad_code, bad_year = (
        ROW | {"Event Date": "3 May"}, ROW | {"CAMEO Code": "9x"}, ROW | {"Event Date": "2914-02-03"},
    )  # fmt: skip
    path = table(tmp_path / "a.tab", COLUMNS, bad_day, bad_code, bad_year, ROW)
    path.write_text(path.read_text() + "only one cell\n")
    events, rejected = read(path, "icews")

    assert len(events) == 1
    assert [said.split(":")[0].split(" (")[0] for said in rejected] == [
        "'3 May' is no day in the form %Y-%m-%d",
        "'9x' is no CAMEO code; they look like '04', '043' or '0871'",
        "2914-02-03 lies outside the years 1800 to 2100",
        "has 1 cells, and the columns are 20",
    ]


def test_a_place_off_the_globe_costs_the_place_alone(tmp_path: Path) -> None:
    losses = Losses()
    (event,), rejected = read(table(tmp_path / "a.tab", COLUMNS, ROW | {"Latitude": "95"}), "icews", losses)

    assert (event.place and event.place.name, event.place and event.place.lat, rejected) == ("Kerch", None, [])
    assert "column Latitude" in {one.what for one in losses.changed}


def test_one_id_on_two_days_is_two_events(tmp_path: Path) -> None:
    other = ROW | {"Event Date": "2014-02-04", "Source Name": "Police (Chad)", "Source Country": "Chad"}
    events, _ = read(table(tmp_path / "a.tab", COLUMNS, ROW, other), "icews")
    data, _ = written("icews", *events)
    (tmp_path / "b.tab").write_bytes(data)

    assert len({event.id for event in events}) == len({event.article for event in events}) == 2
    assert [one.id for one in read(tmp_path / "b.tab", "icews")[0]] == [one.id for one in events]


def test_codes_whose_zero_was_lost(tmp_path: Path) -> None:
    appeal = ROW | {"CAMEO Code": "20", "Intensity": "3.0"}
    losses = Losses()
    statement = ROW | {"Event ID": "502", "CAMEO Code": "10", "Intensity": "0"}
    (event,), _ = read(table(tmp_path / "a.tab", COLUMNS, appeal, statement), "icews", losses)

    assert (event.type, event.cameo) == (EventType.REQUEST, "020")
    assert "statements" in losses.left_out[0].what


@given(imported())
def test_the_round_trip_keeps_codes_sides_days_and_places(event: Event) -> None:
    back = back_and_forth(event, ICEWS)

    assert (back.type, back.mode, back.cameo, back.date) == (event.type, event.mode, event.cameo, event.date)
    assert sides(back) == sides(event)
    assert back.place == event.place


def test_a_meeting_stands_in_both_directions_and_comes_back_as_one(tmp_path: Path) -> None:
    (event,), _ = read(table(tmp_path / "a.tab", COLUMNS, ROW | {"CAMEO Code": "040"}), "icews")
    meeting = msgspec.structs.replace(event, actors=event.actors + event.recipients, recipients=())
    data, losses = written("icews", meeting)
    (tmp_path / "b.tab").write_bytes(data)
    events, _ = read(tmp_path / "b.tab", "icews")

    assert len(data.splitlines()) == 3  # the header and two rows
    assert [sides(one) for one in events] == [sides(meeting)]
    assert losses.changed == []


def test_the_real_sample_goes_in_and_out_whole(shared: Path, tmp_path: Path) -> None:
    events, rejected = read(shared / "data" / "icews14" / "events.2018.sample.tab", "icews")
    data, losses = written("icews", *events)
    (tmp_path / "again.tab").write_bytes(data)
    again, _ = read(tmp_path / "again.tab", "icews")

    assert (len(events), rejected, losses.changed) == (3104, [], [])
    assert [one.id for one in again] == [one.id for one in events]
    assert [sides(one) for one in again] == [sides(one) for one in events]
