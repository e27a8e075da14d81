"""Many reports to outcomes, in the order of the inputs: in this process, or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.pipeline.items import Item
from standoff.pipeline.options import Options, applied
from standoff.pipeline.pool import coded_in_pool
from standoff.pipeline.work import code_item
from standoff.store.outcome import Outcome


def outcomes(items: Iterable[Item], options: Options, *, workers: int = 1, threads: int = 1) -> Iterator[Outcome]:
    """Code the items and yield one outcome each, in their order, as soon as it is there.

    `workers` processes of `threads` reader threads each; 1 codes in this process. The coder is loaded when the
    first article comes. Raises `Problem` where the reader's weights are missing.
    """
    if workers == 1:
        coded: Iterator[Outcome] = (code_item(item, threads) for item in items)
    else:
        coded = coded_in_pool(items, workers, threads)
    return (applied(outcome, options) for outcome in coded)
