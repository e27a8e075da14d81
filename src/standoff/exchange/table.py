"""What every tabular format of a dataset is: its columns, a row into an event, an event into rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from standoff.exchange.events import Given
from standoff.exchange.names import Countries
from standoff.records.event import Event, Location

Row = Mapping[str, str]
EMPTY = frozenset({"", "NA", "N/A", "None", "none", "null", "NULL", "nan"})
"""How datasets write that a cell says nothing."""


class Dataset(msgspec.Struct, frozen=True, kw_only=True):
    """One dataset's format. `read` takes the cells by column, those that say nothing left out, and raises
    `ValueError` for what is wrong with a row and `NoEventError` for a sound row that is no event in PLOVER;
    `write` gives every column of each row of an event.

    `header` is whether a file written begins with the names of its columns; files read may do so or not.
    `statuses` is whether a row can say that something was denied, planned or alleged; where it cannot, only what
    happened may be written. `ours` renames the cells of a row to the columns that `write` gives. `quoted` is whether
    cells stand in quotation marks, as in CSV; `mapped`, whether a file may have any columns, for a mapping to name.
    """

    name: str
    columns: tuple[str, ...]
    header: bool
    delimiter: str
    read: Callable[[Row, Countries], Given]
    write: Callable[[Event, Countries], list[dict[str, str]]]
    statuses: bool = False
    ours: Callable[[Row], Row] = lambda row: row
    quoted: bool = False
    mapped: bool = False
    suffix: str = ".tab"


def said(row: Row) -> dict[str, str]:
    """The cells that say something, without the blanks around them."""
    stripped = {name: cell.strip() for name, cell in row.items()}
    return {name: cell for name, cell in stripped.items() if cell not in EMPTY}


def number(row: Row, column: str) -> float | None:
    """A cell as a number; None where it says nothing. Raises `ValueError` where it is none."""
    cell = row.get(column, "")
    if not cell:
        return None
    try:
        return float(cell)
    except ValueError as error:
        raise ValueError(f"column {column} holds {cell[:40]!r}, which is no number") from error


def coordinates(row: Row, lat: str, lon: str) -> tuple[float | None, float | None]:
    """Degrees of two columns; None twice where they say nothing, or what is no place on the globe ("48.2#" stands in
    GDELT): who did what is not lost for that, and the loss report counts the column."""
    try:
        found = number(row, lat), number(row, lon)
    except ValueError:
        return None, None
    if found[0] is None or found[1] is None:
        return None, None
    on_globe = -90 <= found[0] <= 90 and -180 <= found[1] <= 180
    return found if on_globe else (None, None)


def place_of(row: Row, names: Sequence[str], country: str, lat: str, lon: str) -> Location | None:
    """The place under the first of the columns `names` that says something, in the country of that code, at the
    degrees of the columns `lat` and `lon`; None where there is neither a name nor degrees."""
    name = next((row[column] for column in names if column in row), "")
    degrees = coordinates(row, lat, lon)
    if not name and degrees[0] is None:
        return None
    return Location(0, 0, "", name=name, country=country, lat=degrees[0], lon=degrees[1])


def shown(value: float | None) -> str:
    """A number as a cell: whole numbers without a point."""
    return "" if value is None else f"{value:.10g}"


def needed(row: Row, column: str) -> str:
    """A cell that every row must have; raises `ValueError` where it says nothing."""
    if column not in row:
        raise ValueError(f"column {column} is empty")
    return row[column]
