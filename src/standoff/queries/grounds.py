"""The incidents of a store as of a few days, kept ready: finding them anew for each question would take too long."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from standoff.measure.ground import Ground, ground_of
from standoff.queries.bounded import Turn
from standoff.queries.bounds import Bounds
from standoff.queries.errors import AskedWrongError, BusyError, StoppingError
from standoff.records.problem import Problem
from standoff.store.query import Store

T = TypeVar("T")

LISTED = """
create temp view listed as
    select n, nth, id, type, status, kind, dated as day, try_cast(first_report as date) as published from incidents;
"""
"""The same tables as a snapshot has for events, so that the same filters serve both."""


class Standing:
    """A ground with its files, whose turn it is, and what was asked of it lately."""

    def __init__(self, opened: Ground, bounds: Bounds) -> None:
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._most = bounds.answers
        self.ground = opened
        self.turn = Turn(opened.store.connection, bounds.seconds)
        opened.store.connection.execute(LISTED)

    def once(self, question: Hashable, answer: Callable[[], T]) -> T:
        """The answer to a question, worked out only where it was not asked lately."""
        found: T = self._answers.pop(question) if question in self._answers else answer()
        self._answers[question] = found
        if len(self._answers) > self._most:
            self._answers.popitem(last=False)
        return found

    def close(self) -> None:
        """Let go of the files, when whoever asks right now has the answer."""
        self.turn.end(self.ground.store.close)


class Grounds:
    """Grounds by the day as of which they stand; the one that was asked longest ago gives way to a new one.

    Each is made in a thread of its own, since a large store's first one takes minutes; visitors wait for it no longer
    than for any other answer.
    """

    def __init__(self, folder: Path, bounds: Bounds) -> None:
        self._folder = folder
        self._bounds = bounds
        self._lock = threading.Lock()
        self._kept: OrderedDict[dt.date | None, Future[Standing]] = OrderedDict()
        self._making: list[Store] = []
        self._stopped = False

    @contextmanager
    def at(self, as_of: dt.date | None) -> Iterator[Standing]:
        """The ground of a day, None for all that is known; raises `AskedWrongError` for a day before every report, and
        `BusyError` while it is being made."""
        standing = self._ready(self._asked(as_of), as_of)
        with standing.turn():
            yield standing

    def stop(self) -> None:
        """End what runs, and let nothing begin."""
        self._stopped = True
        for store in list(self._making):
            store.connection.interrupt()
        for made in list(self._kept.values()):
            if not made.cancel() and not made.exception():
                made.result().turn.stop()

    def close(self) -> None:
        """Let go of all files."""
        while self._kept:
            self._kept.popitem()[1].add_done_callback(_closed)

    def _asked(self, as_of: dt.date | None) -> Future[Standing]:
        """The ground of a day, made or in the making."""
        if self._stopped:
            raise StoppingError("the server is stopping")
        with self._lock:
            made = self._kept.pop(as_of, None) or self._begun(as_of)
            self._kept[as_of] = made
            gone = self._kept.popitem(last=False)[1] if len(self._kept) > self._bounds.grounds else None
        if gone:
            gone.add_done_callback(_closed)
        return made

    def _begun(self, as_of: dt.date | None) -> Future[Standing]:
        made: Future[Standing] = Future()
        threading.Thread(target=self._make, args=(made, as_of), name="standoff-ground", daemon=True).start()
        return made

    def _make(self, made: Future[Standing], as_of: dt.date | None) -> None:
        """Make a ground for whoever waits for it; what goes wrong is told to them."""
        try:
            standing = Standing(self._opened(as_of), self._bounds)
        except (Problem, OSError, duckdb.Error) as error:
            if made.set_running_or_notify_cancel():
                made.set_exception(error)
        else:
            if made.set_running_or_notify_cancel():
                made.set_result(standing)
            else:
                standing.close()
        finally:
            made.cancel()  # does nothing but after a fault of ours, whose traceback goes to the log

    def _opened(self, as_of: dt.date | None) -> Ground:
        store = Store(self._folder)
        with ExitStack() as unfinished:
            unfinished.callback(store.close)
            self._making.append(store)
            try:
                found = ground_of(store, as_of)
            finally:
                self._making.remove(store)
            unfinished.pop_all()
        return found

    def _ready(self, made: Future[Standing], as_of: dt.date | None) -> Standing:
        try:
            return made.result(timeout=self._bounds.seconds)
        except TimeoutError as error:
            raise BusyError("the incidents of the store are being found: come again in a minute") from error
        except CancelledError as error:
            raise StoppingError("the server is stopping") from error
        except Problem as error:
            self._kept.pop(as_of, None)
            said = str(error).replace(str(self._folder), "the store")  # where it lies is nobody's business
            raise AskedWrongError(said, "as_of") from error


def _closed(made: Future[Standing]) -> None:
    """Close a ground that nobody asks for any more."""
    if not made.cancelled() and not made.exception():
        made.result().close()
