"""PLOVER JSON in files: JSON Lines, or one array of records."""

from __future__ import annotations

import io
from collections.abc import Iterator

import msgspec

from standoff.exchange import plover
from standoff.exchange.events import digest, event_of
from standoff.exchange.importing import outcome_of
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.exchange.table import said
from standoff.ingest.limits import JSON_BYTES, LINE_BYTES
from standoff.ingest.streams import bounded_lines
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

ORIGIN = "plover"


def plover_outcomes(stream: io.BufferedReader, countries: Countries, name: str, losses: Losses) -> Iterator[Outcome]:
    """One report for each record; a record that cannot be read is a rejection and costs no other."""
    for where, record in _records(stream, name):
        if isinstance(record, Rejection):
            yield Outcome(input=name, article=None, rejections=(record,))
            continue
        losses.rows += 1
        try:
            given = plover.read(record, where, countries)
        except (ValueError, msgspec.DecodeError) as error:
            bad = Rejection(reason=Reason.UNREADABLE, where=where, detail=f"{error}: mend the record")
            yield Outcome(input=name, article=None, rejections=(bad,))
            continue
        event = event_of(given, ORIGIN, digest(f"{ORIGIN}:{given.key}"))
        losses.events += 1
        losses.compare_rows(_flat(msgspec.json.decode(record)), _flat(plover.write(event, countries)))
        yield outcome_of(name, event.article, (event,))


def _records(stream: io.BufferedReader, name: str) -> Iterator[tuple[str, bytes | Rejection]]:
    """Each record as JSON, with the place where it stands."""
    if stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from _of_array(stream, name)
        return
    for number, line in bounded_lines(stream):
        where = f"{name}:{number}"
        if line is None:
            detail = f"the line is longer than {LINE_BYTES:,} bytes: write one record a line"
            yield where, Rejection(reason=Reason.TOO_LARGE, where=where, detail=detail)
        elif line.strip():
            yield where, line.lstrip(b"\xef\xbb\xbf")


def _of_array(stream: io.BufferedReader, name: str) -> Iterator[tuple[str, bytes | Rejection]]:
    data = stream.read(JSON_BYTES + 1)
    if len(data) > JSON_BYTES:
        detail = f"is longer than {JSON_BYTES:,} bytes in one array: write it as JSON Lines, one record a line"
        yield name, Rejection(reason=Reason.TOO_LARGE, where=name, detail=detail)
        return
    try:
        records = msgspec.json.decode(data.lstrip(b"\xef\xbb\xbf"), type=list[msgspec.Raw])
    except msgspec.DecodeError as error:
        yield name, Rejection(reason=Reason.BAD_JSON, where=name, detail=f"is no JSON array ({error}): mend it")
        return
    yield from ((f"{name} (record {number})", bytes(record)) for number, record in enumerate(records, start=1))


def _flat(record: object) -> dict[str, str]:
    """A record's fields as cells to compare; parties by their codes."""
    fields = record if isinstance(record, dict) else {}
    cells = {key: _cell(value) for key, value in fields.items()}
    return said(cells)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_cell(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(str(value.get(field, "")) for field in ("actorText", "code", "sector"))
    return str(value)
