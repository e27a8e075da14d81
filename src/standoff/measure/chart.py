"""The chart of a question as a Vega-Lite specification: what A does to B above the line, what B does to A below it, the
three kinds of conflict stacked, how much was read in a strip beneath, the onset marked.

The specification is plain data, which the page and the pictures share; `draw` needs the extra `plot`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from standoff.records.problem import missing
from standoff.records.series import Kind, Point, Series, Side, Step
from standoff.records.verdict import Verdict

Spec = dict[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
WIDTH, HEIGHT, STRIP = 640, 260, 50
COLOURS = {Kind.WORDS: "#9db7d5", Kind.THREATS: "#e3a33b", Kind.ACTS: "#b5382e"}
"""From pale to dark with gravity; the three also differ in lightness, for whoever sees no hues."""

CONFLICT = tuple(COLOURS)


def chart(forth: Series, back: Series, verdict: Verdict) -> Spec:
    """The specification; `forth` is A toward B and `back` B toward A, of the same days and steps."""
    return {
        "$schema": SCHEMA,
        "title": {"text": _title(verdict), "subtitle": _lines(verdict.sentence), "anchor": "start"},
        "background": "white",
        "vconcat": [_mirror(forth, back, verdict), _coverage(forth)],
        "resolve": {"scale": {"x": "shared"}},
        "config": {"view": {"stroke": None}, "axis": {"grid": False}},
    }


def short(side: Side) -> str:
    """A side where there is little room: its code, where it has only one."""
    return side.codes[0] if len(side.codes) == 1 else side.name


def _title(verdict: Verdict) -> str:
    question = verdict.question
    over = f" over {question.over.name}" if question.over else ""
    title = f"{question.a.name} and {question.b.name}{over}: {verdict.trend}"
    return title[0].upper() + title[1:]


def _lines(text: str, width: int = 110) -> list[str]:
    """Words in lines of at most `width` characters: Vega breaks none by itself."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _mirror(forth: Series, back: Series, verdict: Verdict) -> Spec:
    a, b = short(forth.question.a), short(forth.question.b)
    up, down = f"{a} → {b}", f"{b} → {a}"
    rows = [*_rows(forth, up, 1), *_rows(back, down, -1)]
    bars: Spec = {
        "data": {"values": rows},
        "mark": {"type": "bar", "tooltip": True},
        "encoding": {
            **_stretch(),
            "y": {
                "field": "low",
                "type": "quantitative",
                "axis": {
                    "title": [f"conflict incidents each {forth.question.step}", f"{up} above, {down} below"],
                    "labelExpr": "abs(datum.value)",
                    "tickMinStep": 1,
                },
            },
            "y2": {"field": "high"},
            "color": {
                "field": "kind",
                "type": "nominal",
                "scale": {"domain": list(CONFLICT), "range": list(COLOURS.values())},
                "legend": {"title": None, "orient": "top"},
            },
            "tooltip": [{"field": name} for name in ("direction", "start", "kind", "incidents")],
        },
    }
    zero: Spec = {"data": {"values": [{}]}, "mark": {"type": "rule", "color": "#444"}, "encoding": {"y": {"datum": 0}}}
    return {"width": WIDTH, "height": HEIGHT, "layer": [_recent(verdict), bars, zero, *_onset(verdict)]}


def _rows(series: Series, direction: str, sign: int) -> list[Spec]:
    """One row for each stretch and kind that has incidents, stacked away from the middle line."""
    rows = []
    for point in series.points:
        below = 0
        for kind in CONFLICT:
            count = point.of(kind)
            if count:
                rows.append(_row(point, series.question.step, kind, direction) | _bar(sign, below, count))
            below += count
    return rows


def _row(point: Point, step: Step, kind: Kind, direction: str) -> Spec:
    return {"start": point.start, "end": _end(point, step), "kind": kind.value, "direction": direction}


def _bar(sign: int, below: int, count: int) -> Spec:
    return {"incidents": count, "low": sign * below, "high": sign * (below + count)}


def _recent(verdict: Verdict) -> Spec:
    """The window that the verdict judges, shaded; behind the bars, which a page lets one choose."""
    recent = verdict.recent
    end = dt.date.fromisoformat(recent.until) + dt.timedelta(1)
    return {
        "data": {"values": [{"start": recent.since, "end": end.isoformat()}]},
        "mark": {"type": "rect", "color": "#777777", "opacity": 0.1},
        "encoding": {"x": {"field": "start", "type": "temporal"}, "x2": {"field": "end"}},
    }


def _onset(verdict: Verdict) -> list[Spec]:
    if not verdict.onset:
        return []
    at = {"x": {"field": "onset", "type": "temporal"}}
    data = {"values": [{"onset": verdict.onset, "label": f"since {verdict.onset}"}]}
    return [
        {"data": data, "mark": {"type": "rule", "strokeDash": [4, 3], "color": "black"}, "encoding": at},
        {
            "data": data,
            "mark": {"type": "text", "align": "left", "dx": 4, "baseline": "top"},
            "encoding": {**at, "y": {"value": 0}, "text": {"field": "label"}},
        },
    ]


def _coverage(series: Series) -> Spec:
    return {
        "width": WIDTH,
        "height": STRIP,
        "data": {"values": [_read(point, series.question.step) for point in series.points]},
        "mark": {"type": "bar", "color": "#bbbbbb"},
        "encoding": {
            **_stretch(_axis(series)),
            "y": {"field": "articles", "type": "quantitative", "axis": {"title": "articles read", "tickCount": 2}},
            "y2": {"datum": 0},
        },
    }


def _read(point: Point, step: Step) -> Spec:
    return {"start": point.start, "end": _end(point, step), "articles": point.coverage}


def _stretch(title: str | None = None) -> Spec:
    """The horizontal channels: a bar is as wide as its day, week or month."""
    return {"x": {"field": "start", "type": "temporal", "axis": {"title": title}}, "x2": {"field": "end"}}


def _axis(series: Series) -> str:
    """The days with their year, which the marks of the axis leave out."""
    return f"{series.question.since} to {series.question.until}; shaded: the recent days that are judged"


def _end(point: Point, step: Step) -> str:
    """The day after a stretch."""
    start = dt.date.fromisoformat(point.start)
    if step is Step.MONTH:
        return (start + dt.timedelta(31)).replace(day=1).isoformat()
    return (start + dt.timedelta(7 if step is Step.WEEK else 1)).isoformat()


def draw(spec: Spec, form: str) -> bytes:
    """The picture of a specification; `form` is png or svg. Raises `Problem` where the extra `plot` is missing."""
    try:
        import vl_convert
    except ImportError as error:
        raise missing("a picture", "plot", error) from error
    if form == "svg":
        return str(vl_convert.vegalite_to_svg(spec)).encode()
    return bytes(vl_convert.vegalite_to_png(spec, scale=2))
