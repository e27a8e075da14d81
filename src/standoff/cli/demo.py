"""`standoff demo`: the main job, on the reports that come with the package, from the text to the verdict."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from shutil import which

import click
from rich.text import Text

from standoff.cli.console import Page
from standoff.cli.demo_lines import demo_lines, next_lines, verdict_lines
from standoff.cli.progress import watched
from standoff.cli.report import Rejected
from standoff.cli.tally import Tally
from standoff.cli.tension import save_plot
from standoff.gazetteer.load import load_gazetteer
from standoff.ingest.samples import load_samples
from standoff.measure.answer import Answer, Asked, answered
from standoff.measure.ground import ground
from standoff.pipeline.items import Item
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.settings import load_settings
from standoff.store.writer import StoreWriter

SAMPLES = "sample reports"


STORE, PLOT = Path("demo-store"), Path("demo-tension.svg")
HEIGHT = dt.date(2019, 5, 7)  # a week after the uprising of 30 April, which the two powers quarrelled over
ASKED = Asked(a="USA", b="RUS", over="VEN")


@click.command("demo")
@click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    default=STORE,
    show_default=True,
    help="Keep the events in this store, to be asked further.",
)
def command(store: Path) -> None:
    """Code the 59 sample reports on the Venezuelan crisis of 2019, and say whether tension between the United States
    and Russia over Venezuela grew.

    The events are kept in a store, and the chart is drawn beside it where the extra plot is installed.
    """
    console = Page()
    items = [Item(SAMPLES, article) for article in load_samples()]
    tally, rejected = Tally(), Rejected()
    events: list[Event] = []
    with StoreWriter(store) as writer:
        for outcome in watched(outcomes(items, Options(), threads=load_settings().threads), tally, quiet=False):
            for one in outcome.rejections:
                rejected.take(one)
            writer.add(outcome)
            events += outcome.events
    console.print(f"Coded the sample reports that come with standoff: {tally.summary()}\n")
    with ground(store, HEIGHT) as open_store:
        answer = answered(open_store, ASKED, load_gazetteer())
    for line in (*demo_lines(events), *verdict_lines(answer), _plotted(answer), *next_lines(program(), store)):
        console.print(line)
    raise SystemExit(rejected.exit_code)


def _plotted(answer: Answer) -> Text:
    """Draw the chart, and say where it lies or what it would need."""
    try:
        save_plot(answer, PLOT)
    except Problem as problem:
        return Text(f"\nNo chart: {problem}", style="bright_black")
    return Text(f"\nThe chart: {PLOT}")


def program() -> str:
    """How a user calls this standoff: by its name where the shell finds it, else by the shorter of the two ways to say
    where it lies."""
    if which("standoff"):
        return "standoff"
    script = Path(sys.executable).parent / "standoff"
    return min(os.path.relpath(script), str(script), key=len) if script.exists() else "python -m standoff"
