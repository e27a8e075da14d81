"""Where things happen: places with their events, and the map of them."""

from __future__ import annotations

import msgspec

from standoff.measure.chart import Spec
from standoff.web.filters import Filters
from standoff.web.snapshot import Snapshot

OUTLINES = "/assets/world.json"
"""The countries' outlines, as TopoJSON with one object (`countries`)."""

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


def map_spec(found: Spots, width: int) -> Spec:
    """The map as Vega-Lite: outlines without tiles, a circle a place, its area its events."""
    size = {"scale": {"range": [30, 900]}, "legend": {"title": "events", "orient": "bottom"}}
    mostly = {"test": "datum.conflict * 2 >= datum.events", "value": "#c92a2a"}
    told = ("name", "country", "events", "conflict", "cooperation")
    circles = {
        "data": {"values": [msgspec.structs.asdict(one) for one in found.items]},
        "mark": {"type": "circle", "opacity": 0.7, "stroke": "white", "strokeWidth": 0.5, "cursor": "pointer"},
        "encoding": {
            "longitude": {"field": "lon", "type": "quantitative"},
            "latitude": {"field": "lat", "type": "quantitative"},
            "size": {"field": "events", "type": "quantitative", **size},
            "color": {"condition": mostly, "value": "#2b8a3e"},
            "tooltip": [{"field": name, "type": "nominal"} for name in told],
        },
    }
    land = {
        "data": {"url": OUTLINES, "format": {"type": "topojson", "feature": "countries"}},
        "mark": {"type": "geoshape", "fill": "#adb5bd", "fillOpacity": 0.25, "stroke": "#868e96", "strokeWidth": 0.4},
    }
    return {
        "width": width,
        "height": round(width * 0.52),
        "projection": {"type": "equalEarth"},
        "layer": [land, circles],
    }
