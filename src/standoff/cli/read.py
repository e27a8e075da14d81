"""`standoff read`: one report, for a person."""

from __future__ import annotations

import datetime as dt

import click

from standoff.cli.console import Page
from standoff.cli.inputs import map_option, private_option, published_option
from standoff.cli.report import Rejected
from standoff.cli.report_lines import report_lines
from standoff.pipeline.guard import guarded
from standoff.pipeline.items import Reading, read_items
from standoff.pipeline.work import coder_here
from standoff.settings import load_settings


@click.command("read")
@click.argument("input_", metavar="INPUT")
@published_option
@map_option
@private_option
def command(input_: str, published: dt.date | None, columns: dict[str, str], private: bool) -> None:
    """Read one report: its sentences, and beneath each the events that it tells of.

    INPUT is a file, a URL, or - for standard input. In a file of several reports all are read, one after the other.
    """
    console = Page()
    threads = load_settings().threads
    reading = Reading(published=published, columns=columns, private=private)
    rejected = Rejected()
    results = (
        guarded(item, lambda article: coder_here(threads).code(article)) for item in read_items([input_], reading)
    )
    for coded in rejected.taken_from(results):
        for line in report_lines(coded):
            console.print(line)
    raise SystemExit(rejected.exit_code)
