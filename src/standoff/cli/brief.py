"""`standoff brief`: what changed since a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
from rich.console import RenderableType
from rich.text import Text

from standoff.cli.console import Page
from standoff.cli.tension import DAY, STORE
from standoff.cli.tension_lines import STYLE, incident_line
from standoff.gazetteer.load import load_gazetteer
from standoff.measure.brief import Brief, brief
from standoff.measure.chart import short
from standoff.records.verdict import Trend, Verdict


@click.command("brief")
@STORE
@click.option("--since", type=DAY, help="Compare with this day [default: a week before].")
@click.option("--until", type=DAY, help="Up to this day, from what was published by then [default: the last report].")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(store: Path, since: dt.datetime | None, until: dt.datetime | None, as_json: bool) -> None:
    """Say what changed: pairs whose verdict changed, claims newly contested, kinds of act that are new to a pair."""
    found = brief(store, load_gazetteer(), since.date() if since else None, until.date() if until else None)
    if as_json:
        click.echo(msgspec.json.encode(found))
        return
    page = Page()
    for line in brief_lines(found):
        page.print(line)


def brief_lines(found: Brief) -> Iterator[RenderableType]:
    """Three short lists; what is empty says so."""
    yield Text(f"From {found.since} to {found.until}, {found.pairs} pairs of countries judged.", style="bold")
    yield Text("\nVerdicts that changed", style="bold")
    yield from _turned(found)
    yield Text("\nNewly contested", style="bold")
    yield from (incident_line(one) for one in found.contested)
    yield from _none(found.contested)
    yield Text("\nNew kinds of act", style="bold")
    yield from (incident_line(one) for one in found.firsts)
    yield from _none(found.firsts)


def _turned(found: Brief) -> Iterator[Text]:
    """Verdicts that say something, the changes for the worse first; pairs that became too quiet to judge in a line."""
    told = [turn for turn in found.turned if turn.now.trend is not Trend.TOO_LITTLE]
    order = (Trend.GROWING, Trend.EASING, Trend.STEADY)
    for turn in sorted(told, key=lambda turn: order.index(turn.now.trend)):
        yield Text(f"  was {turn.before}: ").append(turn.now.sentence, style=STYLE[turn.now.trend])
    yield from _none(tuple(told))
    silent = [turn.now for turn in found.turned if turn.now.trend is Trend.TOO_LITTLE]
    if silent:
        pairs = ", ".join(f"{_short(one)} ({one.recent.incidents}, {one.reference.incidents})" for one in silent)
        days = silent[0].recent.days
        yield Text(
            f"  too little data now: {pairs}; in brackets the conflict incidents of the last {days} days and of the "
            "days before",
            style="bright_black",
        )


def _short(one: Verdict) -> str:
    return f"{short(one.question.a)}–{short(one.question.b)}"


def _none(found: tuple[object, ...]) -> Iterator[Text]:
    if not found:
        yield Text("  none", style="bright_black")
