from __future__ import annotations

from pathlib import Path

from standoff.queries.bounds import Bounds
from standoff.queries.filters import Filters
from standoff.queries.places import spots
from standoff.queries.snapshot import Snapshot


def test_events_by_place(store: Path) -> None:
    snapshot = Snapshot(store, Bounds())
    found = spots(snapshot, Filters(a=("CHL",)))
    snapshot.close()

    (spot,) = found.items
    assert (spot.name, spot.country, spot.events) == ("Arica", "CHL", spot.conflict + spot.cooperation)
    assert found.elsewhere == 0
