"""The map of the places where things happen."""

from __future__ import annotations

import msgspec

from standoff.measure.chart import Spec
from standoff.queries.places import Spots

OUTLINES = "/assets/world.json"
"""The countries' outlines, as TopoJSON with one object (`countries`)."""


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
