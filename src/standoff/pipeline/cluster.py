"""The same tasks on a Dask cluster: a scheduler somewhere, or processes of its own on this machine."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from typing import Any

from standoff.pipeline.items import Item
from standoff.pipeline.pool import Task, batched, lost
from standoff.pipeline.work import code_items
from standoff.records.problem import Problem, missing
from standoff.store.outcome import Outcome

ITEMS_A_TASK = 16
"""Articles a task: a second's work, beside which the scheduler's millisecond is nothing."""

TASKS_A_THREAD = 3
"""Tasks waiting or running for each thread of the cluster: nobody idles, and a long input is not read into memory."""

DEATHS = 2
"""Workers that may die with one task before its articles are tried one by one."""

CONNECT_SECONDS = 20.0

_LOCAL = re.compile(r"local:(\d+)")


def coded_on_cluster(items: Iterable[Item], address: str, threads: int) -> Iterator[Outcome]:
    """Code the items on a cluster and yield one outcome each, in their order.

    `address` is that of a scheduler (tcp://host:8786, tls://…), or local:N for N processes here. A worker that dies
    costs nothing: its tasks go to others. An article with which workers die again and again is rejected.
    Raises `Problem` where Dask is not installed or the scheduler does not answer.
    """
    distributed = _dask()
    with ExitStack() as opened:
        client = opened.enter_context(closing(_client(distributed, address, opened)))
        yield from _outcomes(client, distributed, items, threads)


def _outcomes(client: Any, distributed: Any, items: Iterable[Item], threads: int) -> Iterator[Outcome]:
    tasks = batched(items, ITEMS_A_TASK)
    waiting: deque[tuple[Task, Any]] = deque()
    while True:
        room = max(2, sum(client.nthreads().values()) * TASKS_A_THREAD) - len(waiting)
        for _, task in zip(range(room), tasks, strict=False):
            waiting.append((task, _submitted(client, task, threads)))
        if not waiting:
            return
        task, future = waiting.popleft()
        try:
            yield from future.result()
        except distributed.KilledWorker:
            yield from _apart(client, distributed, task, threads)


def _apart(client: Any, distributed: Any, task: Task, threads: int) -> Iterator[Outcome]:
    """The items of a task with which workers died, one at a time."""
    for item in task:
        try:
            yield from _submitted(client, [item], threads).result()
        except distributed.KilledWorker:
            yield lost(item)


def _submitted(client: Any, task: Task, threads: int) -> Any:
    """Send a task. It is pure, but equal tasks must not be taken for one: each is a task of its own run."""
    return client.submit(code_items, task, threads, pure=False)


def _client(distributed: Any, address: str, opened: ExitStack) -> Any:
    local = _LOCAL.fullmatch(address)
    try:
        if local:
            workers = max(1, int(local[1]))
            cluster = distributed.LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
            )
            opened.enter_context(closing(cluster))
            return distributed.Client(cluster)
        return distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Problem(f"no cluster at {address} ({said}): start dask scheduler there, or use local:2") from error


def _dask() -> Any:
    try:
        import dask
        import distributed
    except ImportError as error:
        raise missing("--cluster", "cluster", error) from error
    dask.config.set({"distributed.scheduler.allowed-failures": DEATHS, "distributed.worker.daemon": True})
    return distributed
