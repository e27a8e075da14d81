"""One run that adds to a store: what it may pass over, what it adds, and what it leaves behind when it ends."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import numpy as np

from standoff import __version__
from standoff.store.folder import create_store
from standoff.store.grouping import write_standing
from standoff.store.journal import Journal, now
from standoff.store.keys import Keys, key_of, packed, paired
from standoff.store.ledger import Ledger
from standoff.store.lines import Also, Began, Ended, Gone
from standoff.store.locks import LEDGER, WRITING, shared
from standoff.store.outcome import Outcome
from standoff.store.parts import PartWriter
from standoff.store.sweep import sweep

ALSO_ITEMS = 10_000
"""Items found again in another input before the ledger is told: a line of 160 kB."""


NEW_ITEMS = 8_192
"""Items kept in a set before they are put into the sorted array, which takes eight bytes an item."""


class Known(msgspec.Struct):
    """What a run knows of the runs before it, as sorted keys: items that need no coding, pairs of items and inputs,
    items that were rejected."""

    done: Keys
    pairs: Keys
    rejected: Keys


class StoreRun:
    """Adds outcomes to a store; made by `adding_to`."""

    def __init__(self, folder: Path, journal: Journal, writer: PartWriter, known: Known) -> None:
        self._folder = folder
        self._journal = journal
        self._writer = writer
        self._known = known
        self._new: set[int] = set()
        self._also: list[tuple[int, int]] = []
        self._seen = array("Q"), array("Q")
        self.passed = 0
        self.copies = 0

    def has(self, item: int, of_input: str) -> bool:
        """Whether the store holds this item already. Every item of the run is to be asked for, once."""
        found = key_of(of_input)
        self._seen[0].append(item)
        self._seen[1].append(found)
        if item not in self._new and not _holds(self._known.done, item):
            self._take(item)
            return False
        self.passed += 1
        pair = paired(np.array([item], np.uint64), np.array([found], np.uint64))
        if not _holds(self._known.pairs, int(pair[0])):
            self._also.append((item, found))
            self._tell(ALSO_ITEMS)
        return True

    def add(self, outcome: Outcome) -> None:
        """Take one outcome; it is on the disk with its part. A rejection that the store holds already is not added."""
        if outcome.article is not None or not _holds(self._known.rejected, outcome.item):
            self._writer.add(outcome)

    def read_whole(self, inputs: set[int]) -> None:
        """Say, at the end, which inputs (by key) were read from their beginning to their end: what they held before and
        hold no more does not count from now on."""
        self._writer.flush()
        self._tell(1)
        items, found = Ledger.read(self._folder).pairs()
        mine = np.isin(found, np.fromiter(inputs, np.uint64, len(inputs)))
        here = paired(np.array(self._seen[0], np.uint64), np.array(self._seen[1], np.uint64))
        gone = mine & np.isin(paired(items, found), here, invert=True)
        if gone.any():
            self._journal.write(Gone(at=now(), items=packed(items[gone]), inputs=packed(found[gone])))

    def _take(self, item: int) -> None:
        """Remember an item of this run: it may come again, in the same input or another."""
        self._new.add(item)
        if len(self._new) >= NEW_ITEMS:
            self._known.done = np.union1d(self._known.done, np.fromiter(self._new, np.uint64, len(self._new)))
            self._new = set()

    def _tell(self, least: int) -> None:
        if len(self._also) >= least:
            items, inputs = zip(*self._also, strict=True)
            self._journal.write(Also(at=now(), items=packed(items), inputs=packed(inputs)))
            self._also = []


@contextmanager
def adding_to(
    folder: Path, *, coder: str, how: str = "", keep_text: bool = True, recode: bool = False
) -> Iterator[StoreRun]:
    """Open a store for adding, making it where there is none.

    Items that were done by any coder in the same way (`how`) are passed over; with `recode` only those of this `coder`.
    Several runs may add at once. Raises `Problem` where the store cannot be written.
    """
    create_store(folder)
    sweep(folder)
    with shared(folder / LEDGER / WRITING), Journal(folder) as journal:
        ledger = Ledger.read(folder)
        writer = PartWriter(folder, journal, coder=coder, how=how, keep_text=keep_text)
        known = Known(ledger.items(how, coder if recode else None), np.sort(paired(*ledger.pairs())), ledger.rejected())
        journal.write(Began(at=now(), coder=coder, how=how, standoff=__version__))
        with writer:
            run = StoreRun(folder, journal, writer, known)
            yield run
        run.copies = write_standing(folder)
        journal.write(Ended(at=now()))


def _holds(keys: Keys, key: int) -> bool:
    at = int(np.searchsorted(keys, np.uint64(key)))
    return at < len(keys) and int(keys[at]) == key
