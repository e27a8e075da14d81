"""PLOVER's JSON records, one an event, as its manual and its gold standard records write them.

Fields after the PLOVER manual (Open Event Data Alliance): id, date, source and target (lists of actorText, code,
sector), event, eventText, mode, context, text, language, publication, coder, version, comment. Files hold JSON Lines
or one array.
"""

from __future__ import annotations

from typing import Any

import msgspec

from standoff.exchange.events import Given, codes_of_plover, day_of, key_of, party
from standoff.exchange.names import Countries
from standoff.exchange.table import EMPTY, shown
from standoff.records.event import Actor, Event

VERSION = "2.0"
FIELDS = ("id", "date", "source", "target", "event", "eventText", "mode", "context", "intensity", "text", "language",
          "publication", "publicationDate", "url", "coder", "version")  # fmt: skip


class Side(msgspec.Struct, frozen=True):
    """One party of a record; the older `actor` stands for `actorText`."""

    actorText: str = ""  # noqa: N815  (PLOVER's spelling)
    code: str = ""
    sector: str = ""
    actor: str = ""


class Record(msgspec.Struct, frozen=True):
    """The fields of a record that an event can hold; the manual writes empty lists as an empty text."""

    date: str
    event: str
    id: str | int = ""
    source: list[Side] | str = ""
    target: list[Side] | str = ""
    mode: str = ""
    context: list[str] | str = ""
    publication: str = ""
    publicationDate: str = ""  # noqa: N815
    url: str = ""


def read(line: bytes, key: str, countries: Countries) -> Given:
    """One record; `key` stands for an id that it lacks. Raises `ValueError` where it is none."""
    record = msgspec.json.decode(line, type=Record)
    contexts = record.context if isinstance(record.context, list) else record.context.replace(";", ",").split(",")
    day = day_of(record.date)
    if not day:
        raise ValueError("field date is empty")
    return Given(
        key=str(record.id) or key,
        codes=codes_of_plover(record.event, record.mode, contexts),
        date=day,
        published=day_of(record.publicationDate) or day,
        actors=_sides(record.source, countries),
        recipients=_sides(record.target, countries),
        url=record.url,
        publisher=record.publication,
    )


def write(event: Event, countries: Countries) -> dict[str, Any]:
    """The record of an event."""
    return {
        "id": key_of(event),
        "date": event.date or event.published,
        "source": [_side(one, countries) for one in event.actors],
        "target": [_side(one, countries) for one in event.recipients],
        "event": event.type.value,
        "eventText": event.trigger.text,
        "mode": event.mode,
        "context": list(event.contexts),
        "intensity": shown(event.score),
        "text": " ".join(words.text for words in event.evidence),
        "language": "en",
        "publication": event.publisher,
        "publicationDate": event.published,
        "url": event.url,
        "coder": event.coder,
        "version": VERSION,
    }


def _sides(given: list[Side] | str, countries: Countries) -> tuple[Actor, ...]:
    some = given if isinstance(given, list) else []
    found = (party(_name(one), countries.code(one.code), one.sector) for one in some)
    return tuple(one for one in found if one is not None)


def _name(side: Side) -> str:
    name = side.actorText or side.actor
    return "" if name in EMPTY else name


def _side(one: Actor, countries: Countries) -> dict[str, str]:
    return {
        "actorText": one.name or one.text or countries.name(one.country),
        "code": one.country,
        "sector": one.sector,
    }
