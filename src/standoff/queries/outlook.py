"""What to expect of a pair, with the score that such forecasts had: the first figure to look at before the forecast."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from standoff.forecast.daily import CONFLICT, FEWEST_DAYS, counts_of, forecast, forecasts
from standoff.forecast.model import HORIZONS
from standoff.forecast.negbin import Ints
from standoff.forecast.scorecard import scorecard
from standoff.measure.chart import Spec
from standoff.queries.asked import Between
from standoff.queries.grounds import Standing
from standoff.queries.questions import daily_of
from standoff.records.forecast import Forecast, ScoreRow
from standoff.records.problem import Problem
from standoff.records.series import Question, Series

EVERY = 14
"""Days between the past origins that are scored: half a month, so that a half-year has a dozen."""

MOST_ORIGINS = 26
"""A year of them."""


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """How many incidents to expect, by kind and days ahead. `scores` are of the same forecasts as they would have been
    made for this pair every two weeks before, from the incidents that are known now; none where history is short.
    `trouble` says why there is no forecast, empty where there is one."""

    forecasts: tuple[Forecast, ...]
    scores: tuple[ScoreRow, ...]
    trouble: str = ""


def outlook_of(standing: Standing, asked: Between) -> Outlook:
    """The outlook that is asked for."""
    daily = daily_of(standing, asked)
    return standing.once(("outlook", daily.question), lambda: outlook(daily))


def outlook(daily: Series) -> Outlook:
    """The outlook from a series of days."""
    try:
        made = [one for days in HORIZONS for one in forecasts(daily, days)]
    except Problem as error:
        return Outlook(forecasts=(), scores=(), trouble=str(error))
    counts = counts_of(daily)[CONFLICT]
    past = _past(daily.question, counts)
    rows = scorecard(past, daily.question.until, lambda one: int(counts[one.days_known :][: one.days].sum()))
    return Outlook(forecasts=tuple(made), scores=tuple(rows))


def _past(question: Question, counts: Ints) -> Iterator[Forecast]:
    """The forecasts of conflict on earlier days, each from the counts up to then."""
    for number in range(1, MOST_ORIGINS + 1):
        known = len(counts) - number * EVERY
        if known < FEWEST_DAYS:
            return
        until = (dt.date.fromisoformat(question.since) + dt.timedelta(known - 1)).isoformat()
        asked = msgspec.structs.replace(question, until=until, as_of=until)
        for days in HORIZONS:
            if days <= number * EVERY:
                yield forecast(asked, CONFLICT, counts[:known], days)


def outlook_spec(found: Outlook, width: int) -> Spec:
    """The forecast as a fan: the conflict incidents expected until each day ahead with their intervals, which open from
    nothing today, and climatology's answer beside them."""
    told = [one for one in found.forecasts if one.kind == CONFLICT]
    today = {"days": 0, "expected": 0, "usual": 0, "low": 0, "high": 0, "q25": 0, "q75": 0}
    days = {"field": "days", "type": "quantitative", "axis": {"title": "days ahead", "values": [0, *HORIZONS]}}
    tooltip = [{"field": name, "type": "nominal"} for name in ("days", "expected", "low", "high", "usual")]

    def layer(mark: Spec, field: str, until: str = "") -> Spec:
        axis = {"title": "conflict incidents until then", "tickMinStep": 1}
        y = {"field": field, "type": "quantitative", "axis": axis}
        more = {"y2": {"field": until}} if until else {}
        return {"mark": mark, "encoding": {"x": days, "y": y, "tooltip": tooltip, **more}}

    return {
        "width": width,
        "height": 200,
        "data": {"values": [today, *map(_row, told)]},
        "layer": [
            layer({"type": "area", "opacity": 0.3}, "low", "high"),
            layer({"type": "area", "opacity": 0.5}, "q25", "q75"),
            layer({"type": "line", "point": {"filled": True, "size": 60}}, "expected"),
            layer({"type": "line", "color": "#868e96", "strokeDash": [5, 4], "strokeWidth": 2}, "usual"),
        ],
    }


def _row(one: Forecast) -> Spec:
    return {
        "days": one.days,
        "expected": round(one.mean, 2),
        "usual": round(one.base_mean, 2),
        "low": one.low,
        "high": one.high,
        **{f"q{round(level.level * 100)}": level.count for level in one.quantiles},
    }
