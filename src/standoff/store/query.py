"""Questions to a store: DuckDB in memory over its Parquet files, so that nobody locks anybody out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, TypeVar

import duckdb
import msgspec

from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.store.folder import check_store
from standoff.store.ledger import Ledger
from standoff.store.locks import reading
from standoff.store.parquet import connected, literal, quoted
from standoff.store.standing import stand
from standoff.store.tables import TABLES, ArticleRow, RejectionRow, column_types

R = TypeVar("R", bound=msgspec.Struct)

BATCH = 1_000  # rows fetched at a time


class Store:
    """A store opened for reading, as it stands at this moment.

    `connection` is a DuckDB with these views: `articles`, `events` and `rejections` hold what counts, `copies` the
    texts that are copies of another article, `all_articles`, `all_events` and `all_rejections` every row with the
    `part` (the file) that it stands in, also those of earlier coders.

    Raises `Problem` where the folder is no store. Use it in a `with` block, or call `close`.
    """

    def __init__(self, folder: Path) -> None:
        check_store(folder)
        self._held = ExitStack()
        self._held.enter_context(reading(folder))
        self.ledger = Ledger.read(folder)
        self.connection = connected()
        with _told(folder):
            for table, record in TABLES.items():
                self.connection.execute(view_of(folder, self.ledger, table, record))
            stand(self.connection, folder, self.ledger)
        self.folder = folder

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self.connection.close()
        self._held.close()

    def scratch(self) -> Path:
        """A folder for as long as the store is open."""
        return Path(self._held.enter_context(TemporaryDirectory(prefix="standoff-")))

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run one query over the views; `?` stands for a parameter. Raises `Problem` where a file is damaged."""
        with _told(self.folder):
            return self.connection.execute(sql, list(parameters)).fetchall()

    def count(self, view: str) -> int:
        """How many rows one of the views holds."""
        (row,) = self.rows(f"select count(*) from {view}")
        return int(row[0])

    def events(self, where: str = "true", parameters: Sequence[object] = ()) -> Iterator[Event]:
        """Events as records, by day of publication, article and place in the text; `where` is an SQL condition."""
        order = 'published, article, trigger."start", id'
        return self._records(Event, f"from events where {where} order by {order}", parameters)

    def articles(self, where: str = "true", parameters: Sequence[object] = ()) -> Iterator[ArticleRow]:
        """Articles as records, by day of publication."""
        return self._records(ArticleRow, f"from articles where {where} order by published, id", parameters)

    def rejections(self, where: str = "true", parameters: Sequence[object] = ()) -> Iterator[RejectionRow]:
        """Rejections as records."""
        return self._records(RejectionRow, f"from rejections where {where} order by input, article", parameters)

    def _records(self, record: type[R], rest: str, parameters: Sequence[object]) -> Iterator[R]:
        """Decode rows through JSON, which both sides write and read exactly."""
        fields = ", ".join(f'"{name}" := "{name}"' for name in record.__struct_fields__)
        decoder = msgspec.json.Decoder(record)
        with _told(self.folder):
            cursor = self.connection.cursor().execute(f"select to_json(struct_pack({fields})) {rest}", list(parameters))
            while batch := cursor.fetchmany(BATCH):
                yield from (_record(decoder, record, row[0]) for row in batch)


def _record(decoder: msgspec.json.Decoder[R], record: type[R], text: str) -> R:
    """A row as a record. What a party, a source or a place has since a later version than the file's is null beside
    newer files, and becomes its default."""
    try:
        return decoder.decode(text)
    except msgspec.ValidationError:
        given = msgspec.json.decode(text, type=dict[str, object])
        return msgspec.convert({name: _without_nulls(value) for name, value in given.items()}, record)


def _without_nulls(value: object) -> object:
    if isinstance(value, list):
        return [_without_nulls(one) for one in value]
    if isinstance(value, dict):
        return {name: _without_nulls(one) for name, one in value.items() if one is not None}
    return value


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn DuckDB's word on a damaged file into a line that says what to do."""
    try:
        yield
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        said = str(error).splitlines()[0]
        raise Problem(
            f"cannot read the store {folder}: {said}: run standoff store check {folder} --repair, then code its "
            "reports again"
        ) from error


def view_of(folder: Path, ledger: Ledger, table: str, record: type[msgspec.Struct]) -> str:
    """The view of all rows of one table in the files that count, with the part that each stands in."""
    files = ledger.files(table)
    if files:
        return f"create view all_{table} as {rows_in(folder, files)}"
    empty = ", ".join(f'null::{kind} as "{name}"' for name, kind in column_types(record).items())
    return f"create view all_{table} as select {empty}, null::varchar as part where false"


def rows_in(folder: Path, files: Sequence[str]) -> str:
    """The query for the rows in some files of one table (one at least), with the part that each stands in."""
    paths = ", ".join(quoted(literal(folder / name)) for name in files)
    return (
        "select * exclude (filename), parse_filename(filename, true) as part "
        f"from read_parquet([{paths}], hive_partitioning = false, filename = true)"
    )
