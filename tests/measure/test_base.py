from __future__ import annotations

from pathlib import Path

from store_examples import MAY, event, outcome, store_of

from standoff.measure import base
from standoff.measure.ground import ground
from standoff.measure.incidents import incidents
from standoff.records.codes import EventType
from standoff.store.derived import FOLDER


def test_incidents_are_found_once(crisis: Path) -> None:
    with ground(crisis) as opened:
        known = incidents(opened)
    before = {path: path.stat().st_mtime_ns for path in (crisis / FOLDER).iterdir()}
    with ground(crisis) as opened:
        assert incidents(opened) == known
    assert {path: path.stat().st_mtime_ns for path in (crisis / FOLDER).iterdir()} == before


def test_many_events_are_made_up_in_parts(tmp_path: Path, monkeypatch: object) -> None:
    told = [outcome([event(EventType.ACCUSE, "CHL", "PER", MAY, id=str(n))], f"{n}.", MAY) for n in range(30)]
    with ground(store_of(tmp_path / "whole", told)) as opened:
        whole = incidents(opened)
    monkeypatch.setattr(base, "AT_ONCE", 4)  # type: ignore[attr-defined]
    with ground(store_of(tmp_path / "parts", told)) as opened:
        assert incidents(opened) == whole
