"""The ledger as it is read: which parts count, and which items are done."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import numpy as np

from standoff.records.problem import Problem
from standoff.store.journal import SUFFIX
from standoff.store.keys import Keys, paired, unpacked
from standoff.store.lines import Also, Began, Done, Dropped, Ended, Gone, Line, Snapshot
from standoff.store.locks import LEDGER

NONE: Keys = np.empty(0, np.uint64)


class Ledger(msgspec.Struct, frozen=True):
    """What the lines of all runs say together: the parts that count, by name, and the lines in the order of time.

    A part that was written twice (two runs at once coded the same items) has several lines: either file is right.
    """

    parts: dict[str, tuple[Done, ...]]
    lines: tuple[Line, ...]

    @classmethod
    def read(cls, store: Path) -> Ledger:
        """Read all files of the ledger; raises `Problem` where one is damaged elsewhere than in its last line."""
        lines = sorted(_all_lines(store), key=lambda line: line.at)
        parts: dict[str, tuple[Done, ...]] = {}
        for line in lines:
            if isinstance(line, Done):
                parts[line.part] = (*parts.get(line.part, ()), line)
            elif isinstance(line, Dropped):
                parts.pop(line.part, None)
        return cls(parts, tuple(lines))

    @property
    def state(self) -> str:
        """16 hex digits that change when what counts does."""
        digest = hashlib.sha256()
        for part in sorted(self.parts):
            digest.update(f"{part} {len(self.parts[part])}\n".encode())
        for line in self.lines:
            if isinstance(line, Also | Gone):
                digest.update(line.items + line.inputs)
        return digest.hexdigest()[:16]

    def files(self, table: str) -> list[str]:
        """The paths below the store of the files that count, of one table."""
        paths = (file.path for lines in self.parts.values() for file in lines[-1].files)
        return sorted(path for path in paths if path.startswith(f"{table}/"))

    def pairs(self) -> tuple[Keys, Keys]:
        """The items that were read and are still in an input, with the inputs (both by key, of one length)."""
        items, inputs = NONE, NONE
        for added, found in _by_kind(self.lines, self.parts):
            if found:
                items = np.concatenate([items, *(one for one, _ in added)])
                inputs = np.concatenate([inputs, *(one for _, one in added)])
            else:
                left = np.isin(paired(items, inputs), np.concatenate([paired(*one) for one in added]), invert=True)
                items, inputs = items[left], inputs[left]
        return items, inputs

    def items(self, how: str, coder: str | None) -> Keys:
        """The items that need no coding: done in this way and, where one is named, by this coder. Sorted."""
        lines = (line for lines in self.parts.values() for line in lines)
        mine = [line for line in lines if line.how == how and coder in (None, line.coder)]
        done = [np.setdiff1d(unpacked(line.items), unpacked(line.rejected)) for line in mine]
        live, _ = self.pairs()
        return np.intersect1d(np.concatenate([NONE, *done]), live)

    def rejected(self) -> Keys:
        """The items that were rejected, and are in an input still. Sorted."""
        lines = (line for lines in self.parts.values() for line in lines)
        live, _ = self.pairs()
        return np.intersect1d(np.concatenate([NONE, *(unpacked(line.rejected) for line in lines)]), live)

    def retired(self) -> Keys:
        """The items that were read once and are in no input any more. Sorted."""
        lines = (line for lines in self.parts.values() for line in lines)
        coded = np.concatenate([NONE, *(unpacked(line.items) for line in lines)])
        live, _ = self.pairs()
        return np.setdiff1d(coded, live)

    def coders(self) -> list[str]:
        """The coders of the parts that count."""
        return sorted({line.coder for lines in self.parts.values() for line in lines})

    def stopped(self) -> int:
        """How many runs began and did not end: they go on now, or were stopped."""
        began = sum(isinstance(line, Began) for line in self.lines)
        return began - sum(isinstance(line, Ended) for line in self.lines)


def _by_kind(
    lines: Iterable[Line], parts: dict[str, tuple[Done, ...]]
) -> Iterator[tuple[list[tuple[Keys, Keys]], bool]]:
    """Runs of pairs that came (True) and that went (False), in the order of time."""
    run: list[tuple[Keys, Keys]] = []
    found = True
    for line in lines:
        if not isinstance(line, Done | Also | Gone) or (isinstance(line, Done) and line.part not in parts):
            continue
        if run and found is isinstance(line, Gone):
            yield run, found
            run = []
        found = not isinstance(line, Gone)
        run.append((unpacked(line.items), unpacked(line.inputs)))
    if run:
        yield run, found


def ledger_files(store: Path) -> list[Path]:
    """The files of the ledger, in the order in which their runs began."""
    return sorted((store / LEDGER).glob(f"*{SUFFIX}"))


def _all_lines(store: Path) -> Iterator[Line]:
    found = {path.name: list(_lines_of(path)) for path in ledger_files(store)}
    snapshots = (line for lines in found.values() for line in lines[:1] if isinstance(line, Snapshot))
    replaced = {name for line in snapshots for name in line.replaces}
    for name, lines in found.items():
        if name not in replaced:
            yield from lines


def _lines_of(path: Path) -> Iterator[Line]:
    decoder = msgspec.json.Decoder(Line)
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n"):
                return  # a kill cut it off
            try:
                yield decoder.decode(line)
            except msgspec.MsgspecError as error:
                raise Problem(
                    f"{path}:{number} is damaged ({error}): restore that file from a copy, or move it away and code "
                    "its reports again"
                ) from error
