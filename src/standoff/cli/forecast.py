"""`standoff forecast A B`: what to expect, with intervals, and how good such forecasts were so far."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from standoff.cli.forecast_lines import forecast_lines, scorecard_lines, tomorrow_lines
from standoff.cli.tension import DAY, STORE
from standoff.forecast.daily import CONFLICT, forecasts
from standoff.forecast.model import HORIZONS
from standoff.forecast.scorecard import keep, kept, scorecard
from standoff.forecast.tomorrow import known_from, tomorrow
from standoff.gazetteer.load import load_gazetteer
from standoff.measure.ground import Ground, ground
from standoff.measure.question import Windows, question_of
from standoff.measure.series import series
from standoff.measure.sides import side_of
from standoff.records.forecast import Forecast, Tomorrow
from standoff.records.problem import Problem
from standoff.records.series import Kind, Point, Question


@click.command("forecast")
@click.argument("a", metavar="[A]", required=False)
@click.argument("b", metavar="[B]", required=False)
@STORE
@click.option(
    "--days",
    type=int,
    multiple=True,
    help=f"Days ahead; may be repeated. [default: {', '.join(map(str, HORIZONS))}]",
)
@click.option("--over", metavar="C", help="Only what is about this third country.")
@click.option("--directed", is_flag=True, help="What A does to B alone; without it, both directions.")
@click.option("--as-of", type=DAY, help="Use only what was published by this day. [default: the store's last]")
@click.option("--scorecard", "card", is_flag=True, help="Score the forecasts made so far whose days have passed.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    a: str | None, b: str | None, store: Path, days: tuple[int, ...], over: str | None, directed: bool,
    as_of: dt.datetime | None, card: bool, as_json: bool,
) -> None:  # fmt: skip
    """Say how many incidents of each kind to expect between A and B in the next days.

    A and B are country codes (RUS), names (Russia), groups (EU), several of them with commas between, or all. Each
    forecast is kept in the store, so that --scorecard can say later how good it was. With A alone, a country: what it
    may do tomorrow, to whom, and which past events speak for it.
    """
    if card:
        _scorecard(store, as_json)
        return
    if not a:
        raise click.UsageError("name a side or two, as in: standoff forecast USA RUS; or ask for --scorecard")
    with ground(store, as_of.date() if as_of else None) as opened:
        if not b:
            _tomorrow(tomorrow(known_from(opened.store, opened.last), _country(opened, a)), as_json)
            return
        known = series(opened, _question(opened, a, b, over, directed))
    made = [forecasts(known, ahead) for ahead in days or HORIZONS]
    for some in made:
        keep(store, some)
    _print(made, as_json)


def _tomorrow(found: list[Tomorrow], as_json: bool) -> None:
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
        return
    for line in tomorrow_lines(found):
        click.echo(line)


def _question(opened: Ground, a: str, b: str, over: str | None, directed: bool) -> Question:
    """What passed on all days of reports; the days after the last one are what is forecast."""
    first, last = dt.date.fromisoformat(opened.first), dt.date.fromisoformat(opened.last)
    one, other = (side_of(words, load_gazetteer(), last) for words in (a, b))
    third = side_of(over, load_gazetteer(), last) if over else None
    return question_of(opened, one, other, Windows(first, first, last), over=third, directed=directed)


def _country(opened: Ground, words: str) -> str:
    side = side_of(words, load_gazetteer(), dt.date.fromisoformat(opened.last))
    if len(side.codes) != 1:
        raise Problem(f"{side.name} is not one country: name one, or a second side: standoff forecast {words} B")
    return side.codes[0]


def _print(made: Iterable[list[Forecast]], as_json: bool) -> None:
    every = [one for some in made for one in some]
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(every)).decode())
        return
    for line in forecast_lines(every):
        click.echo(line)


def _scorecard(folder: Path, as_json: bool) -> None:
    with ground(folder) as opened:

        @functools.cache
        def points(question: Question) -> tuple[Point, ...]:
            return series(opened, question).points

        def count(forecast: Forecast) -> int:
            start = dt.date.fromisoformat(forecast.made) + dt.timedelta(1)
            days = {"since": start.isoformat(), "until": forecast.until, "as_of": opened.as_of}
            came = points(msgspec.structs.replace(forecast.question, **days))
            return sum(point.conflict if forecast.kind == CONFLICT else point.of(Kind(forecast.kind)) for point in came)

        known = list(kept(folder))
        rows = scorecard(known, opened.last, count)
        last = opened.last
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(rows)).decode())
        return
    for line in scorecard_lines(rows, len(known), last):
        click.echo(line)
