"""One query at a time on one connection, and none for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import duckdb

from standoff.queries.errors import BusyError, StoppingError, TooSlowError


class Turn:
    """Lets threads use a DuckDB connection one after another; whoever takes longer than `seconds` is stopped."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, seconds: float) -> None:
        self._connection = connection
        self._seconds = seconds
        self._lock = threading.Lock()
        self._stopped = False

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """The connection is the caller's inside the block. Raises `TooSlowError`, and `StoppingError` after `stop`."""
        if not self._lock.acquire(timeout=self._seconds):
            raise BusyError("the store is busy: try again in a minute")
        watch = threading.Timer(self._seconds, self._connection.interrupt)
        watch.start()
        try:
            self._go_on()
            yield
        except duckdb.InterruptException as error:
            self._go_on()
            said = f"no answer within {self._seconds:g} s: ask for fewer days or fewer countries"
            raise TooSlowError(said) from error
        finally:
            watch.cancel()
            self._lock.release()

    def stop(self) -> None:
        """End the query that runs, and let none begin."""
        self._stopped = True
        self._connection.interrupt()

    def end(self, close: Callable[[], None]) -> None:
        """Close the connection when whoever has it is done, or has had it as long as any query may take."""
        held = self._lock.acquire(timeout=self._seconds)
        try:
            close()
        finally:
            if held:
                self._lock.release()

    def _go_on(self) -> None:
        if self._stopped:
            raise StoppingError("the server is stopping")
