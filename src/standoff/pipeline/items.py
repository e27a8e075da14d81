"""What there is to code: each thing that was found, or each rejection of an input, with the file that it came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

import msgspec

from standoff.ingest.draft import Draft, Found, Page, Source
from standoff.ingest.inputs import Position, found_in
from standoff.ingest.settle import settled
from standoff.ingest.sources import find_sources
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection
from standoff.store.keys import key_of, shown

STDIN = "standard input"

BROKEN_OFF = frozenset({Reason.UNREADABLE, Reason.REFUSED, Reason.FETCH, Reason.MISSING})
"""Reasons for which an input may not have been read to its end."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """How inputs are read: the day of what says none itself, and which columns stand for ours (ours to theirs)."""

    published: dt.date | None = None
    columns: Mapping[str, str] = msgspec.field(default_factory=dict)


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
        return settled(self.found, self.published) if isinstance(self.found, Draft | Page) else self.found


class Items:
    """Everything in the inputs, in their order, one at a time. Iterate over it once.

    Afterwards `whole` holds the keys of the inputs that were read from their beginning to their end.
    """

    def __init__(self, inputs: Sequence[str], reading: Reading, stdin: BinaryIO | None = None) -> None:
        self._inputs = inputs
        self._reading = reading
        self._stdin = stdin
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
                yield Item(source.where, source, _key(source, None))
            else:
                yield from self._of_source(msgspec.structs.replace(source, columns=self._reading.columns))

    def _of_source(self, source: Source) -> Iterator[Item]:
        whole = source.path is not None
        published = self._reading.published
        self._position.bytes = 0
        for found in found_in(source, self._stdin, self._position):
            key = _key(found, published)
            whole = whole and not (isinstance(found, Rejection) and found.reason in BROKEN_OFF)
            yield Item(_input_of(source, key), found, key, published)
        self._before, self._position.bytes = self._before + _size(source), 0
        if whole:
            self.whole.add(key_of(_input_of(source, 0)))


def read_items(
    inputs: Sequence[str], published: dt.date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Item]:
    """Every article and every rejection in the inputs, in their order, one at a time."""
    for item in Items(inputs, Reading(published=published), stdin):
        yield msgspec.structs.replace(item, found=item.settled())


def _size(source: Source) -> int:
    try:
        return source.path.stat().st_size if source.path is not None else 0
    except OSError:  # it went away, and reading it will say so
        return 0


def _input_of(source: Source, key: int) -> str:
    """The absolute path; what came through standard input is named by its key, since the next stream is another."""
    return str(source.path.resolve()) if source.path is not None else f"{STDIN}: {shown(key)}"


def _key(found: Found | Rejection, published: dt.date | None) -> int:
    """The key of what was found, but for where; a rejection's says where, since that is all that it says."""
    if isinstance(found, Rejection):
        return key_of("rejection", found.where, found.reason, found.detail)
    bare = msgspec.structs.replace(found, where="")
    return key_of(type(found).__name__, msgspec.msgpack.encode(bare), published.isoformat() if published else "")
