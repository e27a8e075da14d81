"""`standoff export FORMAT`: a store's events in another program's format, with a loss report."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from standoff.cli.country import codes_of
from standoff.cli.losses import loss_lines
from standoff.cli.output import opened
from standoff.cli.tension import DAY, STORE
from standoff.exchange.exporting import FILES_ONLY, HOLDS_STATUS, chosen, write_events, write_wire
from standoff.exchange.formats import EXPORTS
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.gazetteer.load import load_gazetteer
from standoff.records.codes import Status
from standoff.records.event import Event
from standoff.store.query import Store

FORMATS_HELP = "\n".join(f"  {name:<8} {meaning}" for name, meaning in EXPORTS.items())


@click.command("export", epilog=f"\b\nFormats:\n{FORMATS_HELP}")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(EXPORTS)))
@STORE
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option("--since", type=DAY, help="Only events of this day or later.")
@click.option("--until", type=DAY, help="Only events of this day or earlier.")
@click.option("--country", multiple=True, metavar="COUNTRY",
              help="Only events with this party: a code, a name, a group; may be repeated.")  # fmt: skip
@click.option(
    "--status", "statuses", multiple=True, type=click.Choice([one.value for one in Status]),
    help="Only events of this status; may be repeated. [default: all where the format tells them apart, else actual]",
)  # fmt: skip
def command(
    form: str, store: Path, output: Path | None, since: dt.datetime | None, until: dt.datetime | None,
    country: tuple[str, ...], statuses: tuple[str, ...],
) -> None:  # fmt: skip
    """Write a store's events in another format, and say what that format cannot hold.

    Events without a day of their own count by their report's. Without --output the rows go to standard output.
    """
    if form in FILES_ONLY and output is None:
        raise click.UsageError(f"{form} is no text: name a file with --output")
    if since and until and since > until:
        raise click.UsageError(f"--since {since:%Y-%m-%d} is later than --until {until:%Y-%m-%d}: swap them")
    losses = Losses()
    day = until.date() if until else dt.datetime.now(dt.UTC).date()
    codes = codes_of(country, load_gazetteer(), day) if country else ()
    with Store(store) as opened_store:
        found = _events(opened_store, since, until, codes)
        events = chosen(found, form, tuple(map(Status, statuses)), losses)
        _write(events, form, output, losses)
    for line in loss_lines(losses, "event", f"what {form} cannot hold, by the number of events:"):
        print(line, file=sys.stderr)
    if not statuses and form not in HOLDS_STATUS and any(one.what.startswith("status") for one in losses.left_out):
        print(f"standoff:   {form} shows every row as having happened; --status adds others", file=sys.stderr)


def _events(
    store: Store, since: dt.datetime | None, until: dt.datetime | None, country: tuple[str, ...]
) -> Iterator[Event]:
    """The events in the window with one of the countries among their parties."""
    conditions, values = ["true"], []
    day = "coalesce(nullif(date, ''), published)"
    if since:
        conditions.append(f"{day} >= ?")
        values.append(f"{since:%Y-%m-%d}")
    if until:
        conditions.append(f"{day} <= ?")
        values.append(f"{until:%Y-%m-%d}")
    if country:
        conditions.append("list_has_any(list_transform(actors || recipients, lambda one: one.country), ?::varchar[])")
        values.append("[" + ", ".join(country) + "]")
    return store.events(" and ".join(conditions), values)


def _write(events: Iterator[Event], form: str, output: Path | None, losses: Losses) -> None:
    if form == "parquet" and output is not None:
        write_wire(events, output)
        return
    with opened(output) as stream:
        write_events(events, form, stream, Countries(), losses)
