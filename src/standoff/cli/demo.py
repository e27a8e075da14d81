"""`standoff demo`: the main job, on the reports that come with the package."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from shutil import which

import click

from standoff.cli.console import Page
from standoff.cli.demo_lines import demo_lines, next_lines
from standoff.cli.progress import watched
from standoff.cli.report import Rejected
from standoff.cli.tally import Tally
from standoff.ingest.samples import load_samples
from standoff.pipeline.items import Item
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.records.event import Event
from standoff.settings import load_settings

SAMPLES = "sample reports"


@click.command("demo")
def command() -> None:
    """Code the 59 sample reports on the Venezuelan crisis of 2019, and show what can be read from them."""
    console = Page()
    items = [Item(SAMPLES, article) for article in load_samples()]
    tally, rejected = Tally(), Rejected()
    events: list[Event] = []
    for outcome in watched(outcomes(items, Options(), threads=load_settings().threads), tally, quiet=False):
        for one in outcome.rejections:
            rejected.take(one)
        events += outcome.events
    console.print(f"Coded the sample reports that come with standoff: {tally.summary()}\n")
    for line in (*demo_lines(events), *next_lines(program())):
        console.print(line)
    raise SystemExit(rejected.exit_code)


def program() -> str:
    """How a user calls this standoff: by its name where the shell finds it, else by where it lies."""
    if which("standoff"):
        return "standoff"
    script = Path(sys.executable).parent / "standoff"
    return os.path.relpath(script) if script.exists() else "python -m standoff"
