"""The store that a server reads from: opened once, opened anew in the background when it has grown."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from standoff.queries.bounds import Bounds
from standoff.queries.snapshot import Snapshot, generation_of
from standoff.records.problem import Problem


class Library:
    """Gives the newest snapshot that is ready; visitors never wait for one that is being made.

    Raises `Problem` where the folder is no store. `trouble` is the one line that says why the newest state of the store
    cannot be read, empty where it can.
    """

    def __init__(self, folder: Path, bounds: Bounds, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._bounds = bounds
        self._clock = clock
        self._lock = threading.Lock()
        self._making: threading.Thread | None = None
        self._looked = clock()
        self._snapshot = Snapshot(folder, bounds)
        self._previous: Snapshot | None = None
        self._tried = self._snapshot.generation
        self._stopped = False
        self.trouble = ""

    def now(self) -> Snapshot:
        """The newest snapshot."""
        with self._lock:
            if self._clock() - self._looked >= self._bounds.fresh:
                self._looked = self._clock()
                self._look()
            return self._snapshot

    def settle(self) -> None:
        """Wait for a snapshot that is being made."""
        making = self._making
        if making:
            making.join()

    def stop(self) -> None:
        """End the queries that run, and let none begin: whoever waits is told so."""
        self._stopped = True
        for one in (self._previous, self._snapshot):
            if one:
                one.stop()

    def close(self) -> None:
        """Let go of the store."""
        if not self._stopped:
            self.settle()
        for one in (self._previous, self._snapshot):
            if one:
                one.close()

    def _look(self) -> None:
        """Begin to open the store anew where it has changed."""
        if self._making and self._making.is_alive():
            return
        try:
            found = generation_of(self._folder)
        except (Problem, OSError) as error:
            self.trouble = str(error)
            return
        if found != self._tried:
            self._tried = found
            self._making = threading.Thread(target=self._renew, name="standoff-store", daemon=True)
            self._making.start()

    def _renew(self) -> None:
        try:
            fresh = Snapshot(self._folder, self._bounds)
        except (Problem, OSError) as error:
            self.trouble = str(error)
            return
        with self._lock:
            gone, self._previous, self._snapshot = self._previous, self._snapshot, fresh
            self.trouble = ""
        if gone:  # the previous one stays, for whoever is just asking it
            gone.close()
