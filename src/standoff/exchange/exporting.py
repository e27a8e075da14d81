"""Events into a file of another program, with a count of what that format cannot hold."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import IO

import msgspec

from standoff.exchange import flat, plover
from standoff.exchange.events import NoEventError, event_of
from standoff.exchange.formats import TABLES
from standoff.exchange.importing import merged
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.exchange.rds import write_rds
from standoff.exchange.table import Dataset, said
from standoff.records.codes import Status
from standoff.records.event import Event
from standoff.store.parquet import connected, write_parquet

HOLDS_STATUS = frozenset({"csv", "parquet", "r"})
"""Formats that say whether a thing happened. The others show every row as having happened."""

WHOLE_DAY = len("2019-05-02")

FILES_ONLY = frozenset({"parquet", "r"})
"""Formats that are no text and are written to a file."""

BREAKS = re.compile(r"[\t\r\n\v\f\x00-\x1f\x85\u2028\u2029]+")
"""What would break a tab-separated line."""


def chosen(events: Iterable[Event], form: str, statuses: Collection[Status] | None, losses: Losses) -> Iterator[Event]:
    """The events that a format may hold: those of the statuses, which are all where the format says the status, and
    what happened (actual) where it cannot. What has no day at all is left out too, and where the format's date is a
    whole day also what is dated by its month or year alone: any day of it would be made up."""
    wanted = statuses or (tuple(Status) if form in HOLDS_STATUS else (Status.ACTUAL,))
    for event in events:
        losses.rows += 1
        if event.status not in wanted:
            losses.leave_out(f"status {event.status}")
        elif not (event.date or event.published) and form != "parquet":
            losses.leave_out("neither a date nor a day of publication")
        elif form not in HOLDS_STATUS and 0 < len(event.date) < WHOLE_DAY:
            losses.leave_out("dated by a month or a year alone")
        else:
            losses.events += 1
            yield event


def write_events(events: Iterable[Event], form: str, stream: IO[bytes], countries: Countries, losses: Losses) -> None:
    """Write events in a format of text, or as an R file, to a stream; `form` is a name in EXPORTS."""
    if form == "plover":
        for event in events:
            record = plover.write(event, countries)
            given = plover.read(msgspec.json.encode(record), "", countries)
            losses.compare_events(event, event_of(given, form), given.story)
            stream.write(msgspec.json.encode(record) + b"\n")
        return
    dataset = TABLES.get(form) or flat.dataset()
    rows = _rows(events, dataset, countries, losses)
    if form == "r":
        write_rds(stream, _columns(rows))
    else:
        _write_table(rows, dataset, stream)


def write_wire(events: Iterable[Event], target: Path) -> None:
    """Write events as Parquet with the wire's columns to a file, whole or not at all."""
    with connected() as connection:
        write_parquet(connection, target, list(events), Event)


def _rows(events: Iterable[Event], dataset: Dataset, countries: Countries, losses: Losses) -> Iterator[dict[str, str]]:
    """The rows of the events; each event is read back from its rows to see what they lost."""
    for event in events:
        rows = dataset.write(event, countries)
        try:
            given = merged([dataset.read(said(row), countries) for row in rows])
        except (ValueError, NoEventError) as error:
            losses.leave_out(f"cannot be written ({error})")
            continue
        losses.compare_events(event, event_of(given, dataset.name), given.story)
        yield from rows


def _write_table(rows: Iterable[Mapping[str, str]], dataset: Dataset, stream: IO[bytes]) -> None:
    text = TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="", write_through=True)
    line = _quoted(text, dataset.delimiter) if dataset.quoted else _plain(text, dataset.delimiter)
    try:
        if dataset.header:
            line(dataset.columns)
        for row in rows:
            line(row.values())
    finally:
        text.detach()  # the stream is its owner's to close


def _quoted(text: TextIOWrapper, delimiter: str) -> Callable[[Iterable[str]], object]:
    return csv.writer(text, delimiter=delimiter, lineterminator="\n").writerow


def _plain(text: TextIOWrapper, delimiter: str) -> Callable[[Iterable[str]], object]:
    return lambda cells: text.write(delimiter.join(BREAKS.sub(" ", cell) for cell in cells) + "\n")


def _columns(rows: Iterable[Mapping[str, str]]) -> dict[str, list[str] | list[float | None]]:
    """Rows as columns, those of numbers as numbers."""
    cells = itertools.zip_longest(*(row.values() for row in rows)) if rows else ()
    found = dict(zip(flat.COLUMNS, cells, strict=False))
    return {
        name: [float(cell) if cell else None for cell in found.get(name, ())]
        if name in flat.NUMBERS
        else [str(cell) for cell in found.get(name, ())]
        for name in flat.COLUMNS
    }
