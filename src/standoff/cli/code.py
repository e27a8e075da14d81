"""`standoff code`: reports to events, to standard output or into a store."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import click
import msgspec

from standoff.cli.columns import cells_for
from standoff.cli.inputs import inputs_argument, map_option, private_option, published_option
from standoff.cli.output import Format, opened, output_options, write_records
from standoff.cli.progress import watched
from standoff.cli.report import Rejected
from standoff.cli.tally import Tally
from standoff.pipeline.archive import archived
from standoff.pipeline.items import Items, Reading
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.records.event import Event
from standoff.records.rejection import Rejection
from standoff.settings import load_settings
from standoff.store.outcome import Outcome
from standoff.store.run import StoreRun

Keep = Callable[[Outcome], None]


@click.command("code")
@inputs_argument
@published_option
@map_option
@private_option
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Put the events into this store.")
@click.option("--recode", is_flag=True, help="Code again what another version of the coder put into the store.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that code.")
@click.option("--cluster", default="", metavar="ADDRESS", help="Code on Dask: a scheduler's tcp://…, or local:N.")
@click.option("--no-text", is_flag=True, help="Leave out all words of the reports: offsets and codes alone.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out events less sure.")
@click.option("--rejections", type=click.Path(path_type=Path, dir_okay=False), help="Save rejections as JSON Lines.")
@output_options
def command(
    inputs: tuple[str, ...],
    published: dt.date | None,
    columns: dict[str, str],
    private: bool,
    store: Path | None,
    recode: bool,
    workers: int,
    cluster: str,
    no_text: bool,
    min_confidence: float,
    rejections: Path | None,
    format_: Format | None,
    output: Path | None,
) -> None:
    """Code reports into events: who did what to whom, according to whom, and whether it happened.

    INPUT is a file, a folder, a glob, a URL, or - for standard input. With --store the events go into the store, and to
    standard output only where --format or --output ask for them. What the store holds already is passed over, so that a
    run that was stopped goes on where it was. An input that cannot be coded is listed on standard error, the others are
    coded, and the exit code is 1.
    """
    options = Options(min_confidence=min_confidence, keep_text=not no_text)
    tally, rejected = Tally(), Rejected()
    items = Items(inputs, Reading(published=published, columns=columns, private=private))
    code = partial(outcomes, options=options, workers=workers, threads=load_settings().threads, cluster=cluster)
    to_output = store is None or format_ is not None or output is not None
    with ExitStack() as places:
        keep = list(_kept(places, rejections))
        if store is None:
            coded = code(item.fetched(private=private) for item in items)
        else:
            ended = partial(_ended, tally)
            coded = places.enter_context(
                closing(archived(items, code, store, options, recode=recode, ended=ended))  # type: ignore[type-var]
            )
        quiet = to_output and output is None and sys.stdout.isatty()
        events = _events(watched(coded, tally, quiet=quiet, items=items), rejected, keep)
        if to_output:
            write_records(events, cells_for(format_, output), format_, output)
        else:
            _drained(events)
    print(f"standoff: {tally.summary()}", file=sys.stderr)
    raise SystemExit(rejected.exit_code)


def _ended(tally: Tally, run: StoreRun) -> None:
    tally.passed, tally.copies = run.passed, run.copies


def _kept(places: ExitStack, rejections: Path | None) -> Iterator[Keep]:
    """Open what outcomes are written into besides the output and the store, and say how each takes them."""
    if rejections is not None:
        stream = places.enter_context(opened(rejections))
        yield lambda outcome: stream.writelines(_lines(outcome.rejections))


def _lines(rejections: Iterable[Rejection]) -> Iterator[bytes]:
    return (msgspec.json.encode(one) + b"\n" for one in rejections)


def _events(seen: Iterable[Outcome], rejected: Rejected, keep: Iterable[Keep]) -> Iterator[Event]:
    """The events that pass, after each outcome was kept where it shall be."""
    for outcome in seen:
        for one in outcome.rejections:
            rejected.take(one)
        for take in keep:
            take(outcome)
        yield from outcome.events


def _drained(events: Iterator[Event]) -> None:
    for _ in events:
        pass
