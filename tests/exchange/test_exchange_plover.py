"""PLOVER's records: lists of sides, JSON Lines or an array."""

import json
from pathlib import Path

import msgspec
import pytest
from exchange_examples import COUNTRIES, imported, read, sides
from hypothesis import given

from standoff.exchange import plover
from standoff.exchange.events import event_of
from standoff.records.codes import EventType
from standoff.records.event import Event

RECORD = {
    "id": "own-1", "date": "2001-01-05", "event": "CONCEDE", "eventText": "offered to free", "mode": "",
    "context": "legal, human_rights", "target": "",
    "source": [{"actorText": "Chad", "code": "TCD", "sector": "GOV"}, {"actorText": "the League", "code": "IGO"}],
    "text": "Chad and the League offered to free the crew.", "publication": "Example",
}  # fmt: skip


@pytest.mark.parametrize("form", ["{}\n", "[{}]", "\ufeff [\n{}\n]"])
def test_lines_and_arrays_are_read(form: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(form.replace("{}", json.dumps(RECORD)), encoding="utf-8")
    (event,), rejected = read(path, "plover")

    assert rejected == []
    assert (event.type, event.contexts, event.source_id) == (EventType.CONCEDE, ("legal", "human_rights"), "own-1")
    assert sides(event) == ([("TCD", "GOV", "Chad"), ("IGO", "", "the League")], [])


def test_the_layout_of_the_gold_standard_records(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = json.dumps(RECORD, indent=4).removesuffix("\n}") + ",\n},\n"
    path.write_text(text + text.replace("own-1", "own-2"), encoding="utf-8")
    events, rejected = read(path, "plover")

    assert ([event.source_id for event in events], rejected) == (["own-1", "own-2"], [])


def test_a_bad_record_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [json.dumps(RECORD), "{", json.dumps(RECORD | {"date": "soon"}), json.dumps(RECORD | {"id": 2})]
    path.write_text("\n".join(lines), encoding="utf-8")
    events, rejected = read(path, "plover")

    assert [event.source_id for event in events] == ["own-1", "2"]
    assert len(rejected) == 2
    assert "'soon' is no day" in rejected[1]


def test_an_array_that_breaks_off_is_one_rejection(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" + json.dumps(RECORD), encoding="utf-8")

    assert [said.startswith("is no JSON array") for said in read(path, "plover")[1]] == [True]


@given(imported())
def test_the_round_trip_keeps_codes_sides_and_days(event: Event) -> None:
    record = msgspec.json.encode(plover.write(event, COUNTRIES))
    back = event_of(plover.read(record, "", COUNTRIES), "plover")

    assert (back.type, back.mode, back.date, back.published) == (event.type, event.mode, event.date, event.published)
    assert sides(back) == sides(event)
