"""The ledger as it is written: one file a run, a line at a time, each on the disk before the next thing happens."""

from __future__ import annotations

import datetime as dt
import os
import time
from pathlib import Path
from types import TracebackType

import msgspec

from standoff.records.problem import Problem
from standoff.store.lines import Line
from standoff.store.locks import LEDGER

SUFFIX = ".jsonl"


def now() -> int:
    """The time of a line, in nanoseconds since 1970."""
    return time.time_ns()


def run_name() -> str:
    """A name for a run that sorts by when it began and that no other run has."""
    return f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S%f}-{os.getpid():x}-{os.urandom(3).hex()}"


class Journal:
    """One run's file in the ledger; made at the first line, so that a run that does nothing leaves nothing.

    Each run has its own file: two runs at once never write into one, and a line that a full disk or a kill cut off can
    only be a file's last, which readers pass over.
    """

    def __init__(self, store: Path) -> None:
        self.path = store / LEDGER / f"{run_name()}{SUFFIX}"
        self._handle: int | None = None

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._handle is not None:
            os.close(self._handle)

    def write(self, line: Line) -> None:
        """Append a line; raises `Problem` where the disk is full or read-only, and then nothing of it is there."""
        data = msgspec.json.encode(line) + b"\n"
        try:
            if self._handle is None:
                self.path.parent.mkdir(exist_ok=True)
                self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)
            _append(self._handle, data)
        except OSError as error:
            raise Problem(
                f"cannot write {self.path}: {error.strerror}: make room, then run the same command again; "
                "what was done before is kept"
            ) from error


def _append(handle: int, data: bytes) -> None:
    """Write all of it or take back what was written: a line that is cut off would hide the ones after it."""
    before = os.fstat(handle).st_size
    done = 0
    try:
        while done < len(data):
            done += os.write(handle, data[done:])
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, before)
        raise
