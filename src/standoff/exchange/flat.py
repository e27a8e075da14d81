"""One flat row an event: the columns of CSV, Parquet for other programs, and R; and a mapping from other columns.

Several parties of a side, contexts and countries in `over` stand in one cell, parted by "; ", and the columns of a
party correspond by position. A type may be given as PLOVER's or, in its place, a CAMEO code.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec

from standoff.exchange.events import Codes, Given, codes_of_cameo, codes_of_plover, date_of, day_of, party
from standoff.exchange.names import Countries
from standoff.exchange.table import Dataset, Row, needed, number, place_of, shown
from standoff.ingest.wording import listed
from standoff.ontology.cameo import goldstein_of
from standoff.records.codes import Status
from standoff.records.event import Actor, Event, Location
from standoff.records.problem import Problem

COLUMNS = (
    "id", "article", "published", "date", "date_basis", "type", "mode", "contexts", "quad", "score", "cameo",
    "goldstein", "status", "actor_name", "actor_country", "actor_sector", "actor_text",
    "recipient_name", "recipient_country", "recipient_sector", "recipient_text", "over", "place_name",
    "place_country", "lat", "lon", "trigger", "evidence", "said_by_name", "said_by_country", "denied_by_country",
    "incident", "confidence", "url", "publisher", "title", "coder",
)  # fmt: skip
NUMBERS = frozenset({"score", "goldstein", "lat", "lon", "confidence"})
"""The columns that hold numbers where a format tells them from text."""

BETWEEN = "; "


class Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a mapping file says: our column → the table's; a constant for a column that the table lacks; how the
    table's values are to be read, by our column; the form of its days, as strptime has it."""

    columns: dict[str, str] = {}
    constants: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    dates: str = "%Y-%m-%d"


def load_mapping(path: Path) -> Mapping:
    """Read a mapping (TOML); raises `Problem` where it is none, or names a column that an event does not have."""
    try:
        mapping = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Mapping)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Problem(f"{path}: no mapping: {error}; docs/exchange.md shows one") from error
    unknown = {*mapping.columns, *mapping.constants, *mapping.values} - set(COLUMNS) - {"story"}
    if unknown:
        raise Problem(f"{path}: an event has no {listed(sorted(unknown))}; its columns: {', '.join(COLUMNS)}, story")
    return mapping


def mapped(row: Row, mapping: Mapping) -> dict[str, str]:
    """The row under our columns; columns that the mapping does not name keep their names."""
    theirs = {name: column for name, column in mapping.columns.items() if column in row}
    taken = set(theirs.values())
    ours = {name: cell for name, cell in row.items() if name not in taken}
    ours |= {name: row[column] for name, column in theirs.items()}
    ours = {**mapping.constants, **ours}
    return {name: mapping.values.get(name, {}).get(cell, cell) for name, cell in ours.items()}


def dataset(mapping: Mapping | None = None, delimiter: str = ",") -> Dataset:
    """The CSV format, read through a mapping where one is given."""
    known = mapping or Mapping()

    return Dataset(
        name="csv",
        columns=COLUMNS,
        header=True,
        delimiter=delimiter,
        read=lambda row, countries: given(mapped(row, known), countries, known.dates),
        write=lambda event, _: [cells(event)],
        ours=lambda row: mapped(row, known),
        statuses=True,
        quoted=True,
        mapped=True,
        suffix=".csv",
    )


def given(row: Row, countries: Countries, dates: str = "%Y-%m-%d") -> Given:
    """A flat row as what it gives of an event; raises `ValueError` where something is wrong with it."""
    day = date_of(row.get("date", ""), dates)
    published = day_of(row.get("published", ""), dates) or day_of(day)
    if not published:
        raise ValueError("neither date nor published is given")
    sure = number(row, "confidence")
    return Given(
        key=needed(row, "id"),
        codes=_codes(row),
        date=day,
        published=published,
        actors=_sides(row, "actor", countries),
        recipients=_sides(row, "recipient", countries),
        story=row.get("story", "") or row.get("article", ""),
        place=place_of(row, ("place_name",), countries.code(row.get("place_country", "")), "lat", "lon"),
        status=_status(row.get("status", "")),
        over=tuple(filter(None, map(countries.code, _parts(row.get("over", ""))))),
        url=row.get("url", ""),
        publisher=row.get("publisher", ""),
        confidence=1.0 if sure is None else sure,
    )


def cells(event: Event) -> dict[str, str]:
    """The flat row of an event, every column."""
    place = event.place or Location(0, 0, "")
    filled = {
        **{name: str(getattr(event, name)) for name in COLUMNS if isinstance(getattr(event, name, None), str)},
        "contexts": BETWEEN.join(event.contexts),
        "score": shown(event.score),
        "goldstein": shown(_goldstein(event.cameo)),
        **_cells("actor", event.actors),
        **_cells("recipient", event.recipients),
        "over": BETWEEN.join(event.over),
        "place_name": place.name or place.text,
        "place_country": place.country,
        "lat": shown(place.lat),
        "lon": shown(place.lon),
        "trigger": event.trigger.text,
        "evidence": " ".join(words.text for words in event.evidence),
        "said_by_name": _joined([one.name or one.text for one in event.said_by]),
        "said_by_country": _joined([one.country for one in event.said_by]),
        "denied_by_country": _joined([one.country or one.text for one in event.denied_by]),
        "confidence": shown(event.confidence),
    }
    return {name: re.sub(r"\s+", " ", filled[name]) for name in COLUMNS}


def _goldstein(cameo: str) -> float | None:
    try:
        return goldstein_of(cameo)
    except LookupError:
        return None


def _codes(row: Row) -> Codes:
    if "type" in row:
        codes = codes_of_plover(row["type"], row.get("mode", ""), _parts(row.get("contexts", "")))
        return msgspec.structs.replace(codes, cameo=row.get("cameo", codes.cameo))
    if "cameo" in row:
        return codes_of_cameo(row["cameo"])
    raise ValueError("neither type nor cameo is given")


def _status(text: str) -> Status:
    try:
        return Status(text.lower()) if text else Status.ACTUAL
    except ValueError as error:
        raise ValueError(f"{text[:40]!r} is no status: one of {', '.join(Status)}") from error


def _sides(row: Row, which: str, countries: Countries) -> tuple[Actor, ...]:
    columns = [_parts(row.get(f"{which}_{field}", ""), keep=True) for field in ("name", "country", "sector")]
    width = max(map(len, columns))
    padded = [[*parts, *[""] * (width - len(parts))] for parts in columns]
    found = (party(name, countries.code(land), sector) for name, land, sector in zip(*padded, strict=True))
    return tuple(one for one in found if one is not None)


def _parts(cell: str, *, keep: bool = False) -> list[str]:
    """The parts of a cell; empty ones are kept where they hold a place."""
    parts = [part.strip() for part in cell.split(";")]
    return parts if keep else [part for part in parts if part]


def _cells(which: str, sides: tuple[Actor, ...]) -> dict[str, str]:
    fields = ("name", "country", "sector", "text")
    return {f"{which}_{field}": _joined([getattr(one, field) for one in sides]) for field in fields}


def _joined(values: list[str]) -> str:
    return BETWEEN.join(value.replace(";", ",") for value in values)
