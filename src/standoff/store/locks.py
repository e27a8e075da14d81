"""Who may do what to a store at the same time. The system lets go of a lock when its process ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from standoff.records.problem import Problem

LEDGER = "ledger"
"""The folder of the ledger and its locks."""

WRITING = "writing.lock"
"""Held together by all who add to a store, and alone by whoever removes files from it."""

READING = "reading.lock"
"""Held together by all who read a store; whoever removes files leaves them where this is held."""


@contextmanager
def shared(path: Path) -> Iterator[None]:
    """Hold a lock together with others; waits while somebody holds it alone (a moment: files are being removed)."""
    with _opened(path) as handle:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Hold a lock alone where nobody holds it; yields whether that is so, without waiting."""
    with _opened(path) as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


@contextmanager
def reading(store: Path) -> Iterator[None]:
    """Keep the files of a store in their places while it is read; where it may only be read, nobody moves them."""
    try:
        handle = os.open(store / LEDGER / READING, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError:
        yield
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield
    finally:
        os.close(handle)


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    try:
        path.parent.mkdir(exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise Problem(f"cannot write {path}: {error.strerror}: the store must be writable; choose another") from error
    try:
        yield handle
    finally:
        os.close(handle)
