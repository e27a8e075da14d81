"""One query at a time on one connection, and none for ever."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from standoff.queries.errors import TooSlowError


class Turn:
    """Lets threads use a DuckDB connection one after another; whoever takes longer than `seconds` is stopped."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, seconds: float) -> None:
        self._connection = connection
        self._seconds = seconds
        self._lock = threading.Lock()

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """The connection is the caller's inside the block. Raises `TooSlowError`."""
        if not self._lock.acquire(timeout=self._seconds):
            raise TooSlowError("the store is busy: try again in a minute")
        watch = threading.Timer(self._seconds, self._connection.interrupt)
        watch.start()
        try:
            yield
        except duckdb.InterruptException as error:
            said = f"no answer within {self._seconds:g} s: ask for fewer days or fewer countries"
            raise TooSlowError(said) from error
        finally:
            watch.cancel()
            self._lock.release()
