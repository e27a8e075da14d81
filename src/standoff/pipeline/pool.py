"""A pool of processes, each with its own coder; results in the order of the inputs; a death costs one article."""

from __future__ import annotations

import itertools
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from standoff.pipeline.guard import fault, rejected
from standoff.pipeline.items import Item
from standoff.pipeline.work import code_items, live_and_die_with_the_parent
from standoff.store.outcome import Outcome

ITEMS_A_TASK = 4
"""Articles a task: enough that sending them costs little, few enough that the first results come soon."""

TASKS_A_WORKER = 3
"""Tasks waiting or running per process: nobody idles, and a long input is not read into memory."""

Task = list[Item]
Waiting = deque[tuple[Task, "Future[list[Outcome]]"]]


def coded_in_pool(items: Iterable[Item], workers: int, threads: int) -> Iterator[Outcome]:
    """Code the items in `workers` processes; yield one outcome each, in their order.

    A process that dies (killed for its memory, say) takes the pool with it: what was under way is then coded one
    article at a time, and an article that kills its process again is rejected.
    """
    tasks = batched(items, ITEMS_A_TASK)
    waiting: Waiting = deque()
    pool = _pool(workers)
    try:
        while True:
            _fill(waiting, tasks, pool, workers * TASKS_A_WORKER, threads)
            if not waiting:
                return
            try:
                yield from waiting[0][1].result()
                waiting.popleft()
            except BrokenProcessPool:
                _end(pool)
                yield from coded_apart([item for task, _ in waiting for item in task], threads)
                waiting.clear()
                pool = _pool(workers)
    finally:
        _end(pool)


def coded_apart(items: Iterable[Item], threads: int) -> Iterator[Outcome]:
    """Code the items one at a time in a process of their own; reject those that it does not survive."""
    pool = _pool(1)
    try:
        for item in items:
            try:
                yield from pool.submit(code_items, [item], threads).result()
            except BrokenProcessPool:
                _end(pool)
                pool = _pool(1)
                yield lost(item)
    finally:
        _end(pool)


def lost(item: Item) -> Outcome:
    """The outcome of an item that no process survives."""
    return rejected(item, fault(item, "the process that coded it died, perhaps for want of memory"))


def batched(items: Iterable[Item], size: int) -> Iterator[Task]:
    """The items in lists of `size`, read as they are asked for."""
    rest = iter(items)
    while batch := list(itertools.islice(rest, size)):
        yield batch


def _fill(waiting: Waiting, tasks: Iterator[Task], pool: ProcessPoolExecutor, most: int, threads: int) -> None:
    """Hand out tasks until `most` are waiting. A pool that is broken already takes none: the wait will find out."""
    for task in itertools.islice(tasks, max(0, most - len(waiting))):
        waiting.append((task, _submitted(pool, task, threads)))


def _submitted(pool: ProcessPoolExecutor, task: Task, threads: int) -> Future[list[Outcome]]:
    try:
        return pool.submit(code_items, task, threads)
    except BrokenProcessPool as error:
        broken: Future[list[Outcome]] = Future()
        broken.set_exception(error)
        return broken


def _pool(workers: int) -> ProcessPoolExecutor:
    """Fresh processes: a fork would copy the threads' locks of libraries that are loaded here."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=live_and_die_with_the_parent)


def _end(pool: ProcessPoolExecutor) -> None:
    """Drop what waits, and do not wait for what runs: its results are wanted no more."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
