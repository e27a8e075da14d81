"""A set of events, in a JSON Lines file or a store, asked article by article: it need not fit into memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.store.folder import MARK
from standoff.store.query import Store


class Named(msgspec.Struct, frozen=True):
    """An article as a set of events names it."""

    article: str
    url: str
    source_id: str


class EventSet(Protocol):
    """Events by article."""

    def articles(self) -> Iterator[Named]:
        """Each article that has events in the set, once."""
        ...

    def events_of(self, article: str) -> list[Event]:
        """The events of one article."""
        ...


class LinesSet:
    """The events of a JSON Lines file; keeps for each article where its lines begin."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._starts: dict[str, list[int]] = {}
        self._named: dict[str, Named] = {}
        decoder = msgspec.json.Decoder(Named)
        for start, number, line in _lines(path):
            try:
                named = decoder.decode(line)
            except msgspec.MsgspecError as error:
                raise Problem(f"{path}:{number} is no event ({error}): give what standoff code wrote") from error
            self._starts.setdefault(named.article, []).append(start)
            self._named.setdefault(named.article, named)

    def articles(self) -> Iterator[Named]:
        """Each article that has events in the set, once."""
        yield from self._named.values()

    def events_of(self, article: str) -> list[Event]:
        """The events of one article. Raises `Problem` where a line is no event."""
        with self._path.open("rb") as file:
            return [self._at(file.readline() if file.seek(start) == start else b"") for start in self._starts[article]]

    def _at(self, line: bytes) -> Event:
        try:
            return msgspec.json.decode(line, type=Event)
        except msgspec.MsgspecError as error:
            raise Problem(
                f"{self._path} has a line that is no event ({error}): give what standoff code wrote"
            ) from error


class StoreSet:
    """The events of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def articles(self) -> Iterator[Named]:
        """Each article that has events in the set, once."""
        sql = "select article, min(url), min(source_id) from events group by article"
        yield from (Named(*row) for row in self._store.rows(sql))

    def events_of(self, article: str) -> list[Event]:
        """The events of one article."""
        return list(self._store.events("article = ?", [article]))


def open_set(path: Path) -> EventSet:
    """The set at a path: a store's folder or a JSON Lines file. Raises `Problem` where it is neither."""
    if (path / MARK).exists():
        return StoreSet(Store(path))
    if not path.is_file():
        raise Problem(f"{path} is no set of events: give a store, or JSON Lines as standoff code writes them")
    return LinesSet(path)


def _lines(path: Path) -> Iterable[tuple[int, int, bytes]]:
    start = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield start, number, line
            start += len(line)
