"""Charts as Vega-Lite specifications: the page runs them in the browser, `draw` makes pictures of them."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import Any

import altair as alt
import vl_convert

from standoff.records.series import Kind, Series, Side, Step
from standoff.web.questions import Mirror

Spec = dict[str, Any]

CONFLICT = (Kind.WORDS, Kind.THREATS, Kind.ACTS)
COLOURS = {Kind.WORDS: "#b8860b", Kind.THREATS: "#d9480f", Kind.ACTS: "#a61e4d"}
"""From pale to grave, each three times as bright or dark as white paper (WCAG 1.4.11), apart for the colour-blind."""

WIDTH, HEIGHT, STRIP = 720, 230, 44
LENGTHS = {Step.DAY: 1, Step.WEEK: 7, Step.MONTH: 31}


def mirror_spec(mirror: Mirror, onset: str = "", width: int = WIDTH) -> Spec:
    """The series of a pair: what A did to B above the line, what B did to A below, in words, threats and acts; the
    onset of a new level (ISO day) as a mark; beneath it how many articles were read. `width` is in pixels."""
    made = template(bool(onset))
    spec: Spec = {**made, "vconcat": [{**part, "width": width} for part in made["vconcat"]], "datasets": {}}
    spec["datasets"]["bars"] = [*_bars(mirror.there, 1), *(_bars(mirror.back, -1) if mirror.back else ())]
    spec["datasets"]["coverage"] = [
        {"start": point.start, "end": _end(point.start, mirror.there.question.step), "articles": point.coverage}
        for point in mirror.there.points
    ]
    spec["datasets"]["onset"] = [{"start": onset}]
    spec["datasets"]["sides"] = _labels(mirror)
    return spec


def draw(spec: Spec, form: str) -> bytes:
    """A picture of a specification: `form` is png or svg."""
    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return vl_convert.vegalite_to_png(spec, scale=2)


def called(side: Side) -> str:
    """A side in a chart: its codes where they are few, else its name."""
    return ", ".join(side.codes) if 0 < len(side.codes) <= 3 else side.name


def _labels(mirror: Mirror) -> list[dict[str, object]]:
    """Which way is up."""
    question = mirror.there.question
    there = f"{called(question.a)} → {called(question.b)}"
    if not mirror.back:
        return [{"text": there if question.directed else there.replace("→", "↔"), "up": True}]
    return [{"text": there, "up": True}, {"text": f"{called(question.b)} → {called(question.a)}", "up": False}]


def _bars(series: Series, sign: int) -> Iterator[dict[str, object]]:
    """One row a kind and stretch in which something happened, from `low` to `high` on the axis."""
    way = "there" if sign > 0 else "back"
    direction = f"{called(series.question.a)} → {called(series.question.b)}"
    for point in series.points:
        low = 0
        for kind in CONFLICT:
            count = point.of(kind)
            if count:
                yield {
                    "start": point.start,
                    "end": _end(point.start, series.question.step),
                    "kind": kind.value,
                    "way": way,
                    "direction": direction,
                    "incidents": count,
                    "low": sign * low,
                    "high": sign * (low + count),
                }
            low += count


def _end(start: str, step: Step) -> str:
    """The day after a stretch."""
    day = dt.date.fromisoformat(start)
    after = day + dt.timedelta(LENGTHS[step])
    return (after.replace(day=1) if step is Step.MONTH else after).isoformat()


@functools.cache
def template(marked: bool) -> Spec:
    """The chart without its data and widths; made once, since altair takes a second to check it against the schema.
    `marked` says whether there is an onset to mark."""
    brush = alt.selection_interval(name="brush", encodings=["x"])
    days = alt.X("start:T", title=None, scale=alt.Scale(type="utc", domain=brush))
    marks = [_onset(days)] if marked else []
    main = alt.layer(_stacks(days), _line(), *marks, _sides()).properties(height=HEIGHT)
    strip = (
        alt.Chart(alt.NamedData("coverage"), title=alt.Title("articles read; drag to zoom", anchor="start", fontSize=11))
        .mark_bar(color="#868e96", orient="vertical")
        .encode(
            x=alt.X("start:T", title=None, scale=alt.Scale(type="utc")),
            x2="end:T",
            y=alt.Y("articles:Q", title=None, axis=alt.Axis(tickCount=2, format="d")),
            tooltip=[alt.Tooltip("start:T", title="from", timeUnit="utcyearmonthdate"), "articles:Q"],
        )
        .add_params(brush)
        .properties(height=STRIP)
    )
    chart = alt.vconcat(main, strip).resolve_scale(color="independent")
    spec: Spec = chart.configure_view(stroke=None).to_dict()
    return spec


def _stacks(days: alt.X) -> alt.Chart:
    kinds = [kind.value for kind in CONFLICT]
    return (
        alt.Chart(alt.NamedData("bars"))
        .mark_bar(cursor="pointer", orient="vertical", clip=True, stroke="white", strokeWidth=0.7)
        .encode(
            x=days,
            x2="end:T",
            y=alt.Y("low:Q", title="incidents", scale=alt.Scale(padding=22), axis=alt.Axis(labelExpr="format(abs(datum.value), 'd')", tickMinStep=1)),
            y2="high:Q",
            color=alt.Color(
                "kind:N",
                title=None,
                sort=kinds,
                scale=alt.Scale(domain=kinds, range=[COLOURS[kind] for kind in CONFLICT]),
                legend=alt.Legend(orient="top"),
            ),
            tooltip=[
                "direction:N", "kind:N", "incidents:Q", alt.Tooltip("start:T", title="from", timeUnit="utcyearmonthdate"),
            ],
        )
    )  # fmt: skip


def _line() -> alt.Chart:
    return alt.Chart(alt.InlineData([{}])).mark_rule(color="#868e96").encode(y=alt.datum(0))


def _onset(days: alt.X) -> alt.LayerChart:
    base = alt.Chart(alt.NamedData("onset")).encode(x=days)
    rule = base.mark_rule(strokeDash=[4, 3], strokeWidth=2, color="#1c7ed6", clip=True)
    text = base.mark_text(align="left", dx=5, y=8, color="#1c7ed6", fontSize=12, clip=True).encode(
        text=alt.value("new level since here")
    )
    return alt.layer(rule, text)


def _sides() -> alt.LayerChart:
    """The directions, in the corners."""
    base = alt.Chart(alt.NamedData("sides")).mark_text(align="left", fontWeight="bold", fontSize=13, x=6)
    up = base.transform_filter("datum.up").encode(y=alt.value(10), text="text:N")
    down = base.transform_filter("!datum.up").encode(y=alt.value(HEIGHT - 8), text="text:N")
    return alt.layer(up, down)
