"""Tables that are worked out from a store once and kept beside it, for questions that must be answered at once.

`derived/` in the store's folder holds DuckDB files. Each is made whole under another name, moved into place and then
only read, by as many as like: unlike a database that somebody writes to, it locks nobody out. Its name says for which
state of the store it holds. The folder may be deleted: it is made again from the Parquet files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from standoff.records.problem import Problem
from standoff.store.parquet import quoted
from standoff.store.query import Store
from standoff.store.replace import replacing

FOLDER = "derived"
SUFFIX = ".duckdb"

MEMORY = 4_000_000_000
"""Bytes that building may take, however large the store and the machine: what does not fit is laid down on the disk
meanwhile. On a small machine DuckDB's own bound (four fifths of what there is) is lower, and stays."""

Build = Callable[[Store, str], None]
"""Makes the tables in the attached database of that name."""


def attach(store: Store, folder: Path, name: str, version: int, build: Build) -> None:
    """Attach the derived tables called `name` to the store's connection, read-only, under that name.

    They are built where the store's folder has none for its state and for this `version` of the builder; where it
    cannot be written they serve this connection alone.
    """
    target = folder / FOLDER / f"{name}-{version}-{state_of(store)}{SUFFIX}"
    if _attached(store, target, name):
        return
    try:
        target.parent.mkdir(exist_ok=True)
        with replacing(target) as temporary:
            _build(store, temporary, name, build)
    except (OSError, Problem):
        target = store.scratch() / target.name
        _build(store, target, name, build)
    _forget(target, name)
    if not _attached(store, target, name):
        raise Problem(f"cannot read {target}, which was made just now: free some space, then run again")


def state_of(store: Store) -> str:
    """A short hash of what counts in a store: the files that its ledger names, and the rows of them that do not."""
    ((rows, hidden),) = store.rows("select count(*), coalesce(bit_xor(hash(h)), 0) from hidden h where kind <> 'part'")
    said = f"{store.ledger.state} {rows} {hidden} {duckdb.__version__}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _attached(store: Store, target: Path, name: str) -> bool:
    """Whether the file could be attached; a damaged one is as good as none."""
    if not target.is_file():
        return False
    try:
        store.connection.execute(f"attach {quoted(str(target))} as {name} (read_only)")
    except duckdb.Error:
        return False
    return True


def _build(store: Store, target: Path, name: str, build: Build) -> None:
    target.unlink(missing_ok=True)  # DuckDB takes no empty file for a database
    with _room(store):
        store.connection.execute(f"attach {quoted(str(target))} as {name} (storage_version 'latest')")
        try:
            build(store, name)
            store.connection.execute(f"checkpoint {name}")
        finally:
            store.connection.execute(f"detach {name}")


@contextmanager
def _room(store: Store) -> Iterator[None]:
    """A database `work` on the disk for what does not fit into memory meanwhile."""
    scratch = store.scratch()
    store.connection.execute(f"set temp_directory = {quoted(str(scratch / 'spilled'))}")
    store.connection.execute(f"attach {quoted(str(scratch / 'work.duckdb'))} as work")
    ((most,),) = store.rows("select least(?, parse_formatted_bytes(current_setting('memory_limit')))", [MEMORY])
    store.connection.execute(f"set memory_limit = '{most}B'")
    try:
        yield
    finally:
        store.connection.execute("reset memory_limit")
        store.connection.execute("detach work")
        (scratch / "work.duckdb").unlink(missing_ok=True)


def _forget(kept: Path, name: str) -> None:
    """Remove the files of earlier states; who has them open reads on."""
    for other in kept.parent.glob(f"{name}-*{SUFFIX}"):
        if other != kept:
            other.unlink(missing_ok=True)
