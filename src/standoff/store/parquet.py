"""Records into one Parquet file, through DuckDB, which reads them as JSON Lines with typed columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import msgspec

from standoff.records.problem import Problem
from standoff.store.replace import replacing
from standoff.store.tables import SCHEMA_VERSION, column_types

ROW_BYTES = 1 << 28
"""The longest row in bytes: an article's text many times over; DuckDB's own bound of 16 MB is near long reports."""


def write_parquet(target: Path, rows: Sequence[msgspec.Struct], record: type[msgspec.Struct]) -> None:
    """Write rows of one record type to `target`, whole or not at all; raises `Problem` where it cannot."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with replacing(target) as temporary:
        lines = temporary.with_suffix(".jsonl")
        try:
            lines.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
            with duckdb.connect() as connection:
                connection.execute(_copy(lines, temporary, record))
        except duckdb.Error as error:
            raise Problem(f"cannot write {target}: {str(error).splitlines()[0]}: make room, then run again") from error
        finally:
            lines.unlink(missing_ok=True)


def _copy(lines: Path, temporary: Path, record: type[msgspec.Struct]) -> str:
    columns = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in column_types(record).items())
    source = (
        f"read_json({quoted(literal(lines))}, columns = {{{columns}}}, format = 'newline_delimited', "
        f"maximum_object_size = {ROW_BYTES})"
    )
    metadata = f"KV_METADATA {{standoff_schema: '{SCHEMA_VERSION}'}}"
    options = f"FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, {metadata}"
    return f"COPY (FROM {source}) TO {quoted(str(temporary))} ({options})"


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def literal(path: Path) -> str:
    """A path as a DuckDB glob that matches it alone: the folder of a store may have brackets in its name."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in str(path))
