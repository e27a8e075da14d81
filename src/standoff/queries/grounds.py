"""The incidents of a store as of a few days, kept ready: finding them anew for each question would take too long."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from standoff.measure.ground import ground
from standoff.queries.bounded import Turn
from standoff.queries.bounds import Bounds
from standoff.queries.errors import AskedWrongError
from standoff.records.problem import Problem

T = TypeVar("T")

LISTED = """
create temp view listed as
    select n, nth, id, type, status, kind, dated as day, try_cast(first_report as date) as published from incidents;
create temp view ids as select id, n from incidents;
"""
"""The same tables as a snapshot has for events, so that the same filters serve both."""


class Standing:
    """A ground with its files, whose turn it is, and what was asked of it lately."""

    def __init__(self, folder: Path, as_of: dt.date | None, bounds: Bounds) -> None:
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._most = bounds.answers
        self.held = ExitStack()
        self.ground = self.held.enter_context(ground(folder, as_of))
        self.turn = Turn(self.ground.store.connection, bounds.seconds)
        self.ground.store.connection.execute(LISTED)

    def once(self, question: Hashable, answer: Callable[[], T]) -> T:
        """The answer to a question, worked out only where it was not asked lately."""
        found: T = self._answers.pop(question) if question in self._answers else answer()
        self._answers[question] = found
        if len(self._answers) > self._most:
            self._answers.popitem(last=False)
        return found


class Grounds:
    """Grounds by the day as of which they stand; the one that was asked longest ago gives way to a new one."""

    def __init__(self, folder: Path, bounds: Bounds) -> None:
        self._folder = folder
        self._bounds = bounds
        self._lock = threading.Lock()
        self._kept: OrderedDict[dt.date | None, Standing] = OrderedDict()

    @contextmanager
    def at(self, as_of: dt.date | None) -> Iterator[Standing]:
        """The ground of a day, None for all that is known; raises `AskedWrongError` for a day before every report."""
        with self._lock:
            kept = self._kept.pop(as_of, None) or self._made(as_of)
            self._kept[as_of] = kept
            gone = self._kept.popitem(last=False)[1] if len(self._kept) > self._bounds.grounds else None
        if gone:
            self._close(gone)
        with kept.turn():
            yield kept

    def close(self) -> None:
        """Let go of all files."""
        while self._kept:
            self._close(self._kept.popitem()[1])

    def _made(self, as_of: dt.date | None) -> Standing:
        try:
            return Standing(self._folder, as_of, self._bounds)
        except Problem as error:
            said = str(error).replace(str(self._folder), "the store")  # where it lies is nobody's business
            raise AskedWrongError(said, "as_of") from error

    def _close(self, kept: Standing) -> None:
        with kept.turn():
            kept.held.close()
