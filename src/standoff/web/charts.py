"""Charts as the page shows them: the specifications that pictures are made of, with what only a screen can do."""

from __future__ import annotations

from typing import Any

from standoff.measure.chart import Spec, chart
from standoff.queries.questions import Mirror
from standoff.records.verdict import Verdict

WIDTH = 720
STRIP_TITLE = {"text": "articles read; drag here to zoom, or use the buttons", "anchor": "start", "fontSize": 11}
BRUSH = {"name": "brush", "select": {"type": "interval", "encodings": ["x"]}}
DAYS = {"type": "utc"}
"""Days are days everywhere: without it a browser west of Greenwich would show the evening before."""


def mirror_spec(mirror: Mirror, verdict: Verdict, width: int = WIDTH) -> Spec:
    """The mirrored series for a page: no title, since the page has the verdict's sentence; bars that can be chosen; and
    the strip of coverage as a handle to zoom with. `width` is in pixels."""
    spec = chart(mirror.there, mirror.back, verdict)
    main, strip = spec["vconcat"]
    kept = {key: value for key, value in spec.items() if key not in ("$schema", "title", "background")}
    zoomed = {"scale": {**DAYS, "domain": {"param": "brush"}}}
    layers = [_days_of(strip, zoomed), *(_layer(one, zoomed) for one in main["layer"])]
    return {
        **kept,
        "vconcat": [
            {**main, "width": width, "layer": layers},
            {**strip, "width": width, "title": STRIP_TITLE, "params": [BRUSH], **_days(strip, {"scale": DAYS})},
        ],
        "resolve": {"scale": {"x": "independent"}},
    }


def _days_of(strip: Spec, zoomed: Spec) -> Spec:
    """A layer that shows nothing and holds the days of the strip, so that both axes have the same."""
    encoding = {name: strip["encoding"][name] for name in ("x", "x2")}
    return {"data": strip["data"], "mark": {"type": "rule", "opacity": 0}, **_days({"encoding": encoding}, zoomed)}


def _layer(layer: Spec, zoomed: Spec) -> Spec:
    """One layer of the bars' chart, cut off where the zoom ends; what can be chosen shows a hand."""
    mark = {**layer["mark"], "clip": True}
    if mark["type"] == "bar":
        mark |= {"cursor": "pointer", "orient": "vertical", "stroke": "white", "strokeWidth": 0.7}
    else:
        mark.pop("color", None)  # a page may be dark
    return {**layer, "mark": mark, **_days(layer, zoomed)}


def _days(layer: Spec, more: Spec) -> dict[str, Any]:
    """The layer's encoding, its days drawn as `more` says."""
    encoding = layer["encoding"]
    if "x" not in encoding:
        return {"encoding": encoding}
    return {"encoding": {**encoding, "x": {**encoding["x"], **more}}}
