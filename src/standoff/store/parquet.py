"""Records into Parquet files, through DuckDB, which reads them as JSON Lines with typed columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import msgspec

from standoff.records.problem import Problem
from standoff.store.replace import replacing
from standoff.store.tables import SCHEMA_VERSION, column_types

ROW_BYTES = 1 << 28
"""The longest row in bytes: an article's text many times over; DuckDB's own bound of 16 MB is near long reports."""

OPTIONS = f"FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, KV_METADATA {{standoff_schema: '{SCHEMA_VERSION}'}}"
"""How every file of a store is written; the temporary name is ours (`replace`)."""


def write_parquet(
    connection: duckdb.DuckDBPyConnection, target: Path, rows: Sequence[msgspec.Struct], record: type[msgspec.Struct]
) -> None:
    """Write rows of one record type to `target`, whole or not at all; raises `Problem` where it cannot."""
    with written(target) as temporary:
        lines = temporary.with_suffix(".jsonl")
        try:
            with lines.open("wb") as file:
                file.writelines(msgspec.json.encode(row) + b"\n" for row in rows)
            connection.execute(_copy(lines, temporary, record))
        finally:
            lines.unlink(missing_ok=True)


@contextmanager
def written(target: Path) -> Iterator[Path]:
    """`replacing` for what DuckDB writes, in a folder that is made where it is missing."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as temporary:
            yield temporary
    except (duckdb.Error, OSError) as error:
        raise Problem(f"cannot write {target}: {str(error).splitlines()[0]}: make room, then run again") from error


def connected() -> duckdb.DuckDBPyConnection:
    """A DuckDB of its own in memory, which may not reach beyond the files that it is told of."""
    connection = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    connection.execute("set enable_progress_bar = false")  # it would be drawn into the output of whoever asks
    return connection


def let_go(connection: duckdb.DuckDBPyConnection) -> None:
    """Have the connection give back the memory that its queries are done with. DuckDB's allocator keeps it, in pieces
    that later queries only partly fit, so that a process grows with the number of its queries; it lets go of all when a
    limit is set."""
    ((limit,),) = connection.execute("select current_setting('memory_limit')").fetchall()
    number, unit = limit.split()  # told with one digit after the point, the rest cut off: half a digit keeps it there
    connection.execute(f"set memory_limit = '{float(number) + 0.05:.2f} {unit}'")


def _copy(lines: Path, temporary: Path, record: type[msgspec.Struct]) -> str:
    columns = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in column_types(record).items())
    source = (
        f"read_json({quoted(literal(lines))}, columns = {{{columns}}}, format = 'newline_delimited', "
        f"maximum_object_size = {ROW_BYTES})"
    )
    return f"COPY (FROM {source}) TO {quoted(str(temporary))} ({OPTIONS})"


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def literal(path: Path) -> str:
    """A path as a DuckDB glob that matches it alone: the folder of a store may have brackets in its name."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in str(path))
