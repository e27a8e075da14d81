"""A store as it stands at one moment, ready to be asked by many visitors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from standoff.queries.bounded import Turn
from standoff.queries.bounds import Bounds
from standoff.queries.filters import Filters
from standoff.queries.grounds import Grounds
from standoff.queries.listing import article_of, make_listing, numbers_of, page_of_events, places, relation, whole
from standoff.queries.paging import Page
from standoff.records.event import Event
from standoff.store.folder import MARK, check_store
from standoff.store.query import Store
from standoff.store.tables import TABLES, ArticleRow


class Snapshot:
    """An open store with its listing. `generation` names its state: another one wherever a file came, went or changed.
    `grounds` has its incidents.

    Raises `Problem` where the folder is no store or a file is damaged.
    """

    def __init__(self, folder: Path, bounds: Bounds) -> None:
        self.folder = folder
        self.generation = generation_of(folder)
        self._store = Store(folder)
        self._turn = Turn(self._store.connection, bounds.seconds)
        make_listing(self._store)
        self.grounds = Grounds(folder, bounds)

    def close(self) -> None:
        """Let go of the files, when whoever asks right now has the answer."""
        self.grounds.close()
        self._turn.end(self._store.close)

    def stop(self) -> None:
        """End the queries that run, and let none begin."""
        self._turn.stop()
        self.grounds.stop()

    def events(self, filters: Filters, limit: int, cursor: str = "") -> Page[Event]:
        """A page of events; raises `CursorError` and `TooSlowError`."""
        with self._turn():
            return page_of_events(self._store, filters, limit, cursor)

    def numbers(self, filters: Filters) -> list[int]:
        """The numbers of all events that the filters let through, newest report first: what `whole` takes."""
        with self._turn():
            return numbers_of(self._store, filters)

    def whole(self, numbers: Sequence[int]) -> list[Event]:
        """The events with these numbers, in their order."""
        with self._turn():
            return whole(self._store, numbers)

    def relation(self, filters: Filters) -> duckdb.DuckDBPyRelation:
        """The events that the filters let through as a DuckDB relation with the columns of the wire, newest report
        first. It reads the Parquet files when its rows are asked for, through a connection of its own."""
        with self._turn():
            return relation(self._store, filters)

    def article(self, id: str) -> ArticleRow | None:
        """The article with this id, or None."""
        with self._turn():
            return article_of(self._store, id)

    def places(self, filters: Filters, most: int) -> tuple[int, list[tuple[Any, ...]]]:
        """How many events the filters let through, and of the places they name (see `listing.places`) the first."""
        with self._turn():
            return places(self._store, filters, most)

    def rows(self, sql: str, parameters: Iterable[object] = ()) -> list[tuple[object, ...]]:
        """Run a query over the store's views, those of the listing."""
        with self._turn():
            return self._store.rows(sql, list(parameters))


def generation_of(folder: Path) -> str:
    """A short hash of the names, sizes and times of the store's files."""
    check_store(folder)
    digest = hashlib.sha256()
    for path in _files(folder):
        seen = path.stat()
        digest.update(f"{path.relative_to(folder)}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> Iterator[Path]:
    """What decides what counts: the tables and the ledger, not what is derived from them."""
    yield folder / MARK
    for table in TABLES:
        yield from sorted((folder / table).glob("month=*/*.parquet"))
    yield from sorted((folder / "ledger").glob("*.jsonl"))
