"""How far a long run has come, on standard error, where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from standoff.cli.tally import Tally
from standoff.pipeline.items import Items
from standoff.store.outcome import Outcome


def watched(outcomes: Iterable[Outcome], tally: Tally, *, quiet: bool, items: Items | None = None) -> Iterator[Outcome]:
    """Count the outcomes, and show the count while they pass, with the time left where `items` tell how much there is;
    without a display where it is `quiet` or no terminal."""
    if quiet or not sys.stderr.isatty():
        yield from _counted(outcomes, tally)
        return
    columns: list[ProgressColumn] = [SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()]
    total = items.total() if items is not None else 0
    if total:
        columns += [BarColumn(), TaskProgressColumn(), TimeRemainingColumn(elapsed_when_finished=True)]
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("loading the reader", total=total or None)
        for outcome in _counted(outcomes, tally):
            done = items.done if items is not None else 0
            progress.update(task, description=tally.so_far(), completed=done)
            yield outcome


def _counted(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Outcome]:
    for outcome in outcomes:
        tally.take(outcome)
        yield outcome
