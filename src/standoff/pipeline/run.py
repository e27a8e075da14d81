"""Many reports to outcomes, in the order of the inputs: in this process, in several, or on a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.pipeline.cluster import coded_on_cluster
from standoff.pipeline.items import Item
from standoff.pipeline.options import Options, applied
from standoff.pipeline.pool import coded_in_pool
from standoff.pipeline.work import code_item
from standoff.store.outcome import Outcome


def outcomes(
    items: Iterable[Item], options: Options, *, workers: int = 1, threads: int = 1, cluster: str = ""
) -> Iterator[Outcome]:
    """Code the items and yield one outcome each, in their order, as soon as it is there.

    `workers` processes of `threads` reader threads each; 1 codes in this process; `cluster` names a Dask cluster that
    codes instead. All give the same outcomes. The coder is loaded when the
    first article comes. Raises `Problem` where the reader's weights are missing.
    """
    if cluster:
        coded: Iterator[Outcome] = coded_on_cluster(items, cluster, threads)
    elif workers == 1:
        coded = (code_item(item, threads) for item in items)
    else:
        coded = coded_in_pool(items, workers, threads)
    return (applied(outcome, options) for outcome in coded)
