"""Removing what does not count: files that a killed run left, which no line of the ledger names."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from standoff.store.derived import FOLDER
from standoff.store.ledger import Ledger
from standoff.store.locks import LEDGER, READING, WRITING, alone
from standoff.store.standing import INDEX, SPILL
from standoff.store.tables import TABLES


def sweep(folder: Path) -> int:
    """Remove files that do not count, where nobody writes or reads the store just now; return how many."""
    with alone(folder / LEDGER / WRITING) as nobody_writes, alone(folder / LEDGER / READING) as nobody_reads:
        left = list(leftovers(folder, Ledger.read(folder))) if nobody_writes and nobody_reads else []
        for path in left:
            path.unlink(missing_ok=True)
        if nobody_writes and nobody_reads:
            for spill in (folder / INDEX).glob(f"{SPILL}*"):
                shutil.rmtree(spill, ignore_errors=True)
            for unfinished in (folder / FOLDER).glob(".*.part"):
                unfinished.unlink(missing_ok=True)
    return len(left)


def leftovers(folder: Path, ledger: Ledger) -> Iterator[Path]:
    """The files in the tables' folders that the ledger does not name: half-written ones, and whole ones that a run was
    killed before it could name, or that another file has replaced."""
    for table in TABLES:
        named = {folder / path for path in ledger.files(table)}
        found = (path for path in (folder / table).glob("month=*/*") if path.is_file())
        yield from sorted(path for path in found if path not in named)
