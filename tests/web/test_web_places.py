from __future__ import annotations

from pathlib import Path

from standoff.queries.filters import Filters
from standoff.queries.places import spots
from standoff.queries.snapshot import Snapshot
from standoff.web.limits import Limits
from standoff.web.places import map_spec


def test_spots_and_what_has_none(store: Path) -> None:
    snapshot = Snapshot(store, Limits())
    found = spots(snapshot, Filters())
    none = spots(snapshot, Filters(a=("USA",), b=("CHL",)))
    snapshot.close()

    (spot,) = found.items  # one place on the earth, whatever it is called
    assert (spot.country, spot.lat, spot.lon) == ("CHL", -18.48, -70.33)
    assert found.elsewhere == 0
    assert none.items == ()
    assert map_spec(found, 700)["layer"][1]["data"]["values"][0]["events"] == spot.events
