"""Columns by other names: `--map text=body,published=date`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from standoff.ingest.sniff import COLUMNS
from standoff.ingest.wording import listed

Columns = Mapping[str, str]
"""Our column to theirs."""


def parse_columns(said: str) -> dict[str, str]:
    """The columns that `text=body,published=date` names. Raises `ValueError`, in words for people."""
    columns: dict[str, str] = {}
    for pair in filter(None, (pair.strip() for pair in said.split(","))):
        ours, mark, theirs = (piece.strip() for piece in pair.partition("="))
        if ours not in COLUMNS or not mark or not theirs:
            raise ValueError(
                f"{pair!r} maps no column: write OURS=THEIRS, such as text=body, where OURS is one of "
                f"{', '.join(sorted(COLUMNS))}"
            )
        columns[ours] = theirs
    return columns


def renamed(row: Mapping[str, object], columns: Columns) -> Mapping[str, object]:
    """A row under our names. THEIRS may lead into objects, as `fields.body` does; what it does not find is absent."""
    return {**row, **{ours: _found(row, theirs) for ours, theirs in columns.items()}} if columns else row


def _found(row: object, path: str) -> object:
    if not isinstance(row, Mapping):
        return None
    if path in row:
        return row[path]
    first, _, rest = path.partition(".")
    return _found(row.get(first), rest) if rest else None


def no_text(names: Iterable[str], columns: Columns) -> str:
    """What to say of a table without a column that holds the reports' words."""
    wanted = columns.get("text", "text")
    return (
        f"has no column {wanted!r} (it has {listed(names)}): "
        "say which one holds the reports' words with --map text=COLUMN"
    )
