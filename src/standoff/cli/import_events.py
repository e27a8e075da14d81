"""`standoff import FORMAT FILE…`: other datasets' events into a store, or onto standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from standoff.cli.columns import cells_for
from standoff.cli.losses import loss_lines
from standoff.cli.output import Format, output_options, write_records
from standoff.cli.progress import watched
from standoff.cli.report import Rejected
from standoff.cli.tally import Tally
from standoff.exchange.flat import Mapping, load_mapping
from standoff.exchange.formats import IMPORTS, read_file
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.records.event import Event
from standoff.records.rejection import Reason, Rejection
from standoff.store.folder import MARK
from standoff.store.outcome import Outcome
from standoff.store.query import Store
from standoff.store.writer import StoreWriter

FORMATS_HELP = "\n".join(f"  {name:<8} {meaning}" for name, meaning in IMPORTS.items())


@click.command("import", epilog=f"\b\nFormats:\n{FORMATS_HELP}")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(IMPORTS)))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Put the events into this store.")
@click.option("--map", "mapping", type=click.Path(path_type=Path, dir_okay=False), help="Which column is which (TOML).")
@output_options
def command(
    form: str, files: tuple[Path, ...], store: Path | None, mapping: Path | None, format_: Format | None,
    output: Path | None,
) -> None:  # fmt: skip
    """Bring the events of another dataset into a store, marked with their origin (coder import:FORMAT).

    FILE may be a .gz or a .zip, of which every file is read. What it holds and an event cannot is told at the end on
    standard error.
    """
    if mapping is not None and form not in ("csv", "parquet"):
        raise click.UsageError(f"--map is for csv and parquet; {form} has columns of its own")
    tally, rejected, losses = Tally(), Rejected(), Losses()
    to_output = store is None or format_ is not None or output is not None
    with ExitStack() as places:
        read = _outcomes(files, form, losses, load_mapping(mapping) if mapping else None)
        fresh = _not_coded_here(read, store, losses)
        keep = places.enter_context(StoreWriter(store, coder=f"import:{form}")).add if store else _nowhere
        seen = watched(fresh, tally, quiet=to_output and output is None and sys.stdout.isatty())
        events = _events(seen, rejected, keep)
        if to_output:
            write_records(events, cells_for(format_, output), format_, output)
        else:
            for _ in events:
                pass
    for line in loss_lines(losses, "row", "kept without, or not as it stood:"):
        print(line, file=sys.stderr)
    print(f"standoff: {tally.summary()}", file=sys.stderr)
    raise SystemExit(rejected.exit_code)


def _outcomes(files: Iterable[Path], form: str, losses: Losses, mapping: Mapping | None) -> Iterator[Outcome]:
    countries = Countries()
    for path in files:
        if path.is_file():
            yield from read_file(path, form, countries, losses, mapping)
        else:
            missing = Rejection(reason=Reason.MISSING, where=str(path), detail="there is no such file: check its name")
            yield Outcome(input=str(path), article=None, rejections=(missing,))


def _not_coded_here(outcomes: Iterable[Outcome], folder: Path | None, losses: Losses) -> Iterator[Outcome]:
    """Pass over reports that the store holds with their text: what was coded from the words goes before a copy."""
    known = _with_text(folder) if folder else frozenset()
    for outcome in outcomes:
        if outcome.article and outcome.article.id in known:
            losses.leave_out("of a report that the store already holds with its text")
        else:
            yield outcome


def _with_text(folder: Path) -> frozenset[str]:
    if not (folder / MARK).exists():
        return frozenset()
    with Store(folder) as store:
        return frozenset(str(row[0]) for row in store.rows("select id from articles where characters > 0"))


def _events(seen: Iterable[Outcome], rejected: Rejected, keep: Callable[[Outcome], None]) -> Iterator[Event]:
    for outcome in seen:
        for one in outcome.rejections:
            rejected.take(one)
        keep(outcome)
        yield from outcome.events


def _nowhere(outcome: Outcome) -> None:
    """Where an outcome goes when no store was named."""
