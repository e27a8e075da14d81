"""What there is to code: each thing that was found, or each rejection of an input, with the file that it came from."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from standoff.ingest.draft import Found, Link, Source
from standoff.ingest.inputs import Position, found_in
from standoff.ingest.settle import fetched, settled
from standoff.ingest.sources import find_sources
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection
from standoff.store.keys import key_of, shown

STDIN = "standard input"

BROKEN_OFF = frozenset({Reason.UNREADABLE, Reason.REFUSED, Reason.FETCH, Reason.MISSING})
"""Reasons for which an input may not have been read to its end."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """How inputs are read: the day of what says none itself, which columns stand for ours (ours to theirs), and
    whether addresses that are not public are fetched."""

    published: dt.date | None = None
    columns: Mapping[str, str] = msgspec.field(default_factory=dict)
    private: bool = False


PLAINLY = Reading()


class Item(msgspec.Struct, frozen=True):
    """An article to code, or what it is still to be made of, or what its input was rejected for.

    `input` names the file by its absolute path. `key` is the hash of what was found: the same wherever the file lies.
    `published` is the day of an article that says none.
    """

    input: str
    found: Article | Found | Rejection
    key: int = 0
    published: dt.date | None = None

    def settled(self) -> Article | Rejection:
        """The article, or why there is none."""
        return self.found if isinstance(self.found, Article) else settled(self.found, self.published)

    def fetched(self, *, private: bool) -> Item:
        """The item with the page that its link leads to; items without a link as they are."""
        if not isinstance(self.found, Link):
            return self
        return msgspec.structs.replace(self, found=fetched(self.found, private=private))


class Items:
    """Everything in the inputs, in their order, one at a time. Iterate over it once.

    Afterwards `whole` holds the keys of the inputs that were read from their beginning to their end.
    """

    def __init__(self, inputs: Sequence[str], reading: Reading, stdin: BinaryIO | None = None) -> None:
        self._inputs = inputs
        self._reading = reading
        self._stdin = stdin
        self.private = reading.private
        self._before = 0
        self._position = Position()
        self.whole: set[int] = set()

    def total(self) -> int:
        """Bytes of all files that will be read; 0 where that is not known."""
        sources = find_sources(self._inputs)
        return sum(_size(source) for source in sources if isinstance(source, Source))

    @property
    def done(self) -> int:
        """Bytes of them that were read."""
        return self._before + self._position.bytes

    def __iter__(self) -> Iterator[Item]:
        for source in find_sources(self._inputs):
            if isinstance(source, Rejection):
                yield Item(source.where, source, key_of_found(source, None))
            else:
                yield from self._of_source(self._set(source))

    def _set(self, source: Source) -> Source:
        return msgspec.structs.replace(source, columns=self._reading.columns, private=self._reading.private)

    def _of_source(self, source: Source) -> Iterator[Item]:
        whole = source.path is not None
        published = self._reading.published
        self._position.bytes = 0
        for found in found_in(source, self._stdin, self._position):
            key = key_of_found(found, published)
            whole = whole and not (isinstance(found, Rejection) and found.reason in BROKEN_OFF)
            yield Item(_input_of(source, key), found, key, published)
        self._before, self._position.bytes = self._before + _size(source), 0
        if whole:
            self.whole.add(key_of(_input_of(source, 0)))


def read_items(inputs: Sequence[str], reading: Reading = PLAINLY, stdin: BinaryIO | None = None) -> Iterator[Item]:
    """Every article and every rejection in the inputs, in their order, one at a time."""
    for item in Items(inputs, reading, stdin):
        yield msgspec.structs.replace(item, found=item.fetched(private=reading.private).settled())


def _size(source: Source) -> int:
    try:
        return source.path.stat().st_size if source.path is not None else 0
    except OSError:  # it went away, and reading it will say so
        return 0


def _input_of(source: Source, key: int) -> str:
    """The absolute path, or the address; what came through standard input is named by its key, since the next stream is
    another."""
    if source.url:
        return source.url
    return _named(source.path.resolve()) if source.path is not None else f"{STDIN}: {shown(key)}"


def _named(path: Path) -> str:
    """The path as text; bytes of it that are no UTF-8 as `\\xe9`, since a table's column holds nothing else."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def key_of_found(found: Found | Rejection, published: dt.date | None) -> int:
    """The key of what was found, but for where; a rejection's says where, since that is all that it says."""
    if isinstance(found, Rejection):
        return key_of("rejection", found.where, found.reason, found.detail)
    if isinstance(found, Link):
        return key_of("link", found.url)  # what is there is read once: it need not be fetched to be known
    bare = msgspec.structs.replace(found, where="")
    return key_of(type(found).__name__, _bytes_of(bare), published.isoformat() if published else "")


def _bytes_of(found: Found) -> bytes:
    """What was found, as bytes; also where its text holds half of a surrogate pair, for which it is rejected later."""
    try:
        return msgspec.msgpack.encode(found)
    except UnicodeEncodeError:
        return repr(found).encode()
