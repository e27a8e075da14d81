"""A list of records that shows itself as a table, and becomes one of polars, pandas or Arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar, overload

import duckdb
import msgspec

from standoff.notebook.cells import cells_of
from standoff.notebook.frame import Frame
from standoff.notebook.html import muted, table
from standoff.queries.filters import Filters
from standoff.queries.snapshot import Snapshot
from standoff.queries.tables import relation_of
from standoff.records.event import Event

R = TypeVar("R", bound=msgspec.Struct)

ON_SCREEN = 20  # rows that a notebook shows: a screen of them
BATCH = 1_000  # events read at a time


class Rows(Frame, Generic[R]):
    """Records of one type, in order: `len(x)`, `x[0]`, `x[:10]`, `for one in x`. A row of its table is a record, a
    column a field; fields in `days` (whole ISO days) become dates there. It is no `Sequence` to `isinstance`, since
    polars would then take it for a list of objects and not for a table."""

    def __init__(self, records: Sequence[R], record: type[R], days: tuple[str, ...] = ()) -> None:
        self._records = records
        self._record = record
        self._days = days

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, at: int) -> R: ...
    @overload
    def __getitem__(self, at: slice) -> Rows[R]: ...
    def __getitem__(self, at: int | slice) -> R | Rows[R]:
        if isinstance(at, slice):
            return Rows(self._records[at], self._record, self._days)
        return self._records[at]

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    def relation(self) -> duckdb.DuckDBPyRelation:
        """The records as a DuckDB relation of their own."""
        return relation_of(self._records, self._record, self._days)

    def __repr__(self) -> str:
        return f"<{len(self):,} of {self._record.__name__}>"

    def _repr_html_(self) -> str:
        """The first rows as a table; text from outside stays text."""
        first = [cells_of(one) for one in self[:ON_SCREEN]]
        if not first:
            return muted(f"No {self._record.__name__.lower()} at all.")
        more = f"{len(first)} of {len(self):,} rows" if len(self) > len(first) else f"{len(self):,} rows"
        return table(list(first[0]), [list(one.values()) for one in first]) + muted(f"{more}; .pl(), .df(), .arrow()")


class Events(Rows[Event]):
    """Events of a store that are read when they are looked at: their table comes straight from its Parquet files."""

    def __init__(self, snapshot: Snapshot, filters: Filters) -> None:
        super().__init__((), Event)
        self._snapshot = snapshot
        self._filters = filters
        self._numbers = snapshot.numbers(filters)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> Rows[Event]: ...
    def __getitem__(self, at: int | slice) -> Event | Rows[Event]:
        if isinstance(at, slice):
            return Rows(self._snapshot.whole(self._numbers[at]), Event)
        return self._snapshot.whole([self._numbers[at]])[0]

    def __iter__(self) -> Iterator[Event]:
        for start in range(0, len(self), BATCH):
            yield from self[start : start + BATCH]

    def relation(self) -> duckdb.DuckDBPyRelation:
        """The events as a DuckDB relation over the store's files."""
        return self._snapshot.relation(self._filters)
