"""How far a long run has come, on standard error, where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from standoff.cli.tally import Tally
from standoff.store.outcome import Outcome


def watched(outcomes: Iterable[Outcome], tally: Tally, *, quiet: bool) -> Iterator[Outcome]:
    """Count the outcomes, and show the count while they pass; without a display where it is `quiet` or no terminal."""
    if quiet or not sys.stderr.isatty():
        yield from _counted(outcomes, tally)
        return
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("loading the reader", total=None)
        for outcome in _counted(outcomes, tally):
            progress.update(task, description=tally.so_far())
            yield outcome


def _counted(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Outcome]:
    for outcome in outcomes:
        tally.take(outcome)
        yield outcome
