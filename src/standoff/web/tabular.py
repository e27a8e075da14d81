"""Records as tables that other programs read: CSV for spreadsheets, Parquet for the rest."""

from __future__ import annotations

import csv
import enum
import tempfile
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec

from standoff.exchange import flat
from standoff.records.event import Event
from standoff.store.parquet import connected, write_parquet

BETWEEN = "; "
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run; text that does so gets a quotation mark before it."""


def csv_of(records: Sequence[msgspec.Struct], record: type[msgspec.Struct]) -> bytes:
    """A CSV file (UTF-8) of records of one type, with a header."""
    names = flat.COLUMNS if record is Event else record.__struct_fields__
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(names)
    for one in records:
        cells = flat.cells(one) if isinstance(one, Event) else cells_of(one)
        writer.writerow([_safe(cells[name], number=name in flat.NUMBERS) for name in names])
    return target.getvalue().encode("utf-8", "replace")


def parquet_of(records: Sequence[msgspec.Struct], record: type[msgspec.Struct]) -> bytes:
    """A Parquet file of records of one type, nested columns and all."""
    with tempfile.TemporaryDirectory(prefix="standoff-") as folder, connected() as connection:
        target = Path(folder) / "rows.parquet"
        write_parquet(connection, target, records, record)
        return target.read_bytes()


def cells_of(record: msgspec.Struct) -> dict[str, str]:
    """A record as cells of text: lists of words joined, what is nested further as JSON."""
    return {name: _cell(getattr(record, name)) for name in record.__struct_fields__}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, enum.Enum | str):
        return str(value)
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return BETWEEN.join(value)
    return msgspec.json.encode(value).decode()


def _safe(cell: str, *, number: bool) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) and not number and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
