from examples import EVENT
from hypothesis import given
from strategies import events

from standoff.cli.columns import csv_cells, table_cells
from standoff.records.event import Event


def test_a_table_row_says_who_did_what_to_whom() -> None:
    assert table_cells(EVENT) == {
        "date": "2021-03-08",
        "who": "CHL GOV (Chile)",
        "did": "ACCUSE (allege)",
        "to whom": "PER GOV (Peru)",
        "over": "BOL",
        "status": "actual",
        "according to": "CHL GOV (the foreign ministry)",
        "word": "accused",
        "sure": "0.87",
    }


def test_csv_keeps_offsets() -> None:
    cells = csv_cells(EVENT)

    assert cells["trigger_at"] == f"{EVENT.trigger.start}:{EVENT.trigger.end}"
    assert cells["actor_country"] == "CHL"
    assert cells["denied_by"] == "PER"
    assert (cells["lat"], cells["lon"]) == ("-18.48", "-70.33")


@given(events)
def test_every_event_has_the_same_columns(event: Event) -> None:
    assert list(csv_cells(event)) == list(csv_cells(EVENT))
    assert list(table_cells(event)) == list(table_cells(EVENT))
