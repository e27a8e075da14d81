"""`standoff forecast A B`: what to expect, with intervals, and how good such forecasts were so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import click
import msgspec

from standoff.cli.forecast_lines import forecast_lines, scorecard_lines, tomorrow_lines
from standoff.exchange.names import Countries
from standoff.forecast.daily import CONFLICT, forecasts
from standoff.forecast.history import Kinds, days_of, history
from standoff.forecast.model import HORIZONS
from standoff.forecast.scorecard import keep, kept, scorecard
from standoff.forecast.tomorrow import known_from, tomorrow
from standoff.measure.kinds import kind_of
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Status
from standoff.records.forecast import Forecast, Tomorrow
from standoff.records.problem import Problem
from standoff.records.series import Question, Side
from standoff.store.query import Store

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("forecast")
@click.argument("a", metavar="A", required=False)
@click.argument("b", metavar="B", required=False)
@click.option("--store", required=True, type=click.Path(path_type=Path, file_okay=False), help="The store to read.")
@click.option("--days", type=int, multiple=True, help=f"Days ahead; may be repeated. [default: {HORIZONS}]")
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

    A and B are countries by code or name. Each forecast is kept in the store, so that --scorecard can say later how
    good it was. With A alone: what A may do tomorrow, to whom, and which past events speak for it.
    """
    if card:
        _scorecard(store, as_json)
        return
    if not a:
        raise click.UsageError("name a side or two, as in: standoff forecast USA RUS; or ask for --scorecard")
    with Store(store) as opened:
        first, last = days_of(opened, f"{as_of:%Y-%m-%d}" if as_of else "9999")
        if not b:
            _tomorrow(tomorrow(known_from(opened, last), _side(a, Countries()).codes[0]), as_json)
            return
        question = _question(a, b, over, directed, first, f"{as_of:%Y-%m-%d}" if as_of else last)
        series = history(opened, question, counted())
    made = [forecasts(series, ahead) for ahead in days or HORIZONS]
    for some in made:
        keep(store, some)
    _print(made, as_json)


def _tomorrow(found: list[Tomorrow], as_json: bool) -> None:
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
        return
    for line in tomorrow_lines(found):
        click.echo(line)


def counted() -> Kinds:
    """What each type in each status counts as."""
    found = {(type_, status): kind_of(type_, quad_of(type_), status) for type_, status in product(EventType, Status)}
    return {key: kind for key, kind in found.items() if kind is not None}


def _question(a: str, b: str, over: str | None, directed: bool, first: str, last: str) -> Question:
    countries = Countries()
    sides = _side(a, countries), _side(b, countries)
    if set(sides[0].codes) & set(sides[1].codes):
        raise Problem(f"{sides[0].name} stands on both sides: name two sides that differ")
    third = _side(over, countries) if over else None
    return Question(a=sides[0], b=sides[1], over=third, directed=directed, since=first, until=last, as_of=last)


def _side(words: str, countries: Countries) -> Side:
    code = countries.code(words)
    if not code:
        raise Problem(f"{words!r} is no country that standoff knows: give an ISO code (RUS) or a name (Russia)")
    return Side(countries.name(code), (code,))


def _print(made: Iterable[list[Forecast]], as_json: bool) -> None:
    every = [one for some in made for one in some]
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(every)).decode())
        return
    for line in forecast_lines(every):
        click.echo(line)


def _scorecard(folder: Path, as_json: bool) -> None:
    with Store(folder) as opened:
        _, last = days_of(opened)

        def count(forecast: Forecast) -> int:
            start = dt.date.fromisoformat(forecast.made) + dt.timedelta(1)
            window = msgspec.structs.replace(
                forecast.question, since=start.isoformat(), until=forecast.until, as_of=last
            )
            points = history(opened, window, counted()).points
            name = forecast.kind
            return sum(point.conflict if name == CONFLICT else int(getattr(point, name)) for point in points)

        known = list(kept(folder))
        rows = scorecard(known, last, count)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(rows)).decode())
        return
    for line in scorecard_lines(rows, len(known), last):
        click.echo(line)
