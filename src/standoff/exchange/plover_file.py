"""PLOVER JSON in files: a report for each record."""

from __future__ import annotations

import io
from collections.abc import Iterator

import msgspec

from standoff.exchange import plover
from standoff.exchange.events import digest, event_of
from standoff.exchange.importing import in_time, outcome_of
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.exchange.plover_records import records, without_last_commas
from standoff.exchange.table import said
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

ORIGIN = "plover"


def plover_outcomes(stream: io.BufferedReader, countries: Countries, name: str, losses: Losses) -> Iterator[Outcome]:
    """One report for each record; a record that cannot be read is a rejection and costs no other."""
    for where, record in records(stream, name):
        if isinstance(record, Rejection):
            yield Outcome(input=name, article=None, rejections=(record,))
            continue
        losses.rows += 1
        try:
            whole = _whole(record)
            given = in_time(plover.read(whole, where, countries))
        except (ValueError, msgspec.DecodeError) as error:
            bad = Rejection(reason=Reason.UNREADABLE, where=where, detail=f"{error}: mend the record")
            yield Outcome(input=name, article=None, rejections=(bad,))
            continue
        event = event_of(given, ORIGIN, digest(f"{ORIGIN}:{given.key}"))
        losses.events += 1
        losses.compare_rows(_flat(msgspec.json.decode(whole)), _flat(plover.write(event, countries)))
        yield outcome_of(name, event.article, (event,))


def _whole(record: bytes) -> bytes:
    """A record as JSON, mended where a comma stands behind its last field; raises `DecodeError` where it is none."""
    try:
        msgspec.json.decode(record, type=msgspec.Raw)
    except msgspec.DecodeError:
        record = without_last_commas(record)
        msgspec.json.decode(record, type=msgspec.Raw)
    return record


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
