"""Parquet: the wire's own nested columns come back as they were; flat tables of other programs are read as CSV is."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import duckdb
import msgspec

from standoff.exchange.importing import outcome_of
from standoff.exchange.lines import Found
from standoff.exchange.losses import Losses
from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome
from standoff.store.parquet import literal

BATCH = 1_000  # rows fetched at a time
WIRE = frozenset(Event.__struct_fields__)


class ParquetFile:
    """A Parquet file opened for reading; raises `Problem` where it is none. Use it in a `with` block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = duckdb.connect()
        try:
            self._relation = self._connection.read_parquet(literal(path.absolute()))
            self.columns = list(self._relation.columns)
        except duckdb.Error as error:
            self._connection.close()
            said = str(error).splitlines()[0]
            raise Problem(f"cannot read {path} as Parquet: {said}: name its format, or fetch it again") from error

    def __enter__(self) -> ParquetFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    @property
    def is_wire(self) -> bool:
        """Whether its columns are the wire's."""
        return set(self.columns) >= WIRE

    def rows(self) -> Iterator[Found]:
        """Each row as cells of text, with its number."""
        names = ", ".join(f"coalesce(cast(\"{name}\" as varchar), '')" for name in self.columns)
        for number, row in enumerate(self._fetched(self._relation.project(names)), start=1):
            yield number, dict(zip(self.columns, map(str, row), strict=True))

    def outcomes(self, name: str, losses: Losses) -> Iterator[Outcome]:
        """The reports of the wire's rows, with their events as they were."""
        for article, group in itertools.groupby(self._events(name), lambda one: getattr(one, "article", None)):
            some = list(group)
            events = tuple(one for one in some if isinstance(one, Event))
            losses.rows += len(some)
            losses.events += len(events)
            if events:
                yield outcome_of(name, str(article), events)
            bad = tuple(one for one in some if isinstance(one, Rejection))
            if bad and not events:
                yield Outcome(input=name, article=None, rejections=bad)

    def _events(self, name: str) -> Iterator[Event | Rejection]:
        fields = ", ".join(f'"{field}" := "{field}"' for field in Event.__struct_fields__)
        relation = self._relation.order("article").project(f"to_json(struct_pack({fields}))")
        decoder = msgspec.json.Decoder(Event)
        for number, row in enumerate(self._fetched(relation), start=1):
            try:
                yield decoder.decode(str(row[0]))
            except msgspec.ValidationError as error:
                where = f"{name} (row {number} by article)"
                yield Rejection(reason=Reason.UNREADABLE, where=where, detail=f"is no event: {error}: mend the row")

    def _fetched(self, relation: duckdb.DuckDBPyRelation) -> Iterator[tuple[object, ...]]:
        try:
            while batch := relation.fetchmany(BATCH):
                yield from batch
        except duckdb.Error as error:
            said = str(error).splitlines()[0]
            raise Problem(f"cannot read {self._path} to its end: {said}: fetch it again") from error
