"""Where things happen: places with their events."""

from __future__ import annotations

import msgspec

from standoff.queries.filters import Filters
from standoff.queries.snapshot import Snapshot

MOST = 2_000
"""Places on one map, those with most events first: more would be one blot."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place with its events of conflict and of cooperation. `lat` and `lon` are WGS84 degrees."""

    name: str
    country: str
    lat: float
    lon: float
    events: int
    conflict: int
    cooperation: int


class Spots(msgspec.Struct, frozen=True):
    """The places of the events that were asked for, and how many of these events name no place that is known."""

    items: tuple[Spot, ...]
    elsewhere: int


def spots(snapshot: Snapshot, filters: Filters) -> Spots:
    """The places of the events that the filters let through."""
    total, rows = snapshot.places(filters, MOST)
    found = tuple(
        Spot(name=name, country=country, lat=lat, lon=lon, events=n, conflict=bad, cooperation=n - bad)
        for name, country, lat, lon, n, bad in rows
    )
    return Spots(found, total - sum(one.events for one in found))
