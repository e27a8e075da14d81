"""A loss report for a person: what a format could not hold, and in how many rows or events."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.cli.tally import many
from standoff.exchange.losses import Losses


def loss_lines(losses: Losses, noun: str, changed: str) -> Iterator[str]:
    """What came in, what was left out and why, what was changed; nothing but the first line where nothing was lost."""
    yield f"standoff: {many(losses.rows, noun)} in, {many(losses.events, 'event')} out"
    for loss in losses.left_out:
        yield f"standoff:   left out {many(loss.count, noun)}: {loss.what}"
    if losses.changed:
        yield f"standoff:   {changed}"
    for loss in losses.changed:
        yield f"standoff:     {loss.count:>9,}  {loss.what}"
