"""A compiled table: keys in one dictionary, entries decoded when they are asked for."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec

from standoff.gazetteer.entry import Entry
from standoff.records.problem import Problem

FORMAT = 1

KEPT = 4_096
"""Decoded entries that are kept: news names the same ones over and over, and decoding another takes 2 microseconds. All
of them would take 100 MB."""


class Table(msgspec.Struct, frozen=True):
    """The compiled file: `keys` maps a key to an entry's number, or, below zero, to -1 - the index of a posting;
    `offsets` holds where each entry begins in `entries`."""

    format: int
    version: str
    keys: dict[str, int]
    postings: list[list[int]]
    offsets: list[int]
    entries: bytes


class Index:
    """Keys to entries."""

    def __init__(self, table: Table) -> None:
        self.version = table.version
        self._keys = table.keys
        self._postings = table.postings
        self._offsets = table.offsets
        self._bytes = memoryview(table.entries)
        self._decoder = msgspec.msgpack.Decoder(Entry)
        self._kept = lru_cache(maxsize=KEPT)(self._decoded)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def entry(self, number: int) -> Entry:
        """The entry with this number."""
        return self._kept(number)

    def _decoded(self, number: int) -> Entry:
        return self._decoder.decode(self._bytes[self._offsets[number] : self._offsets[number + 1]])

    def under(self, key: str) -> tuple[Entry, ...]:
        """The entries under a key; none where it is not known."""
        at = self._keys.get(key)
        if at is None:
            return ()
        if at >= 0:
            return (self.entry(at),)
        return tuple(self.entry(number) for number in self._postings[-1 - at])


def load_index(name: str) -> Index:
    """Reads a table that comes with the package.

    Raises `Problem` when the file is of another format than this program reads.
    """
    data = resources.files("standoff.gazetteer").joinpath(f"data/{name}").read_bytes()
    table = msgspec.msgpack.decode(data, type=Table)
    if table.format != FORMAT:
        raise Problem(
            f"standoff/gazetteer/data/{name} has format {table.format}, this program reads {FORMAT}: "
            "compile it again with training/gazetteer/compile.py"
        )
    return Index(table)
