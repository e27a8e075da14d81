"""A coded event from what a dataset says of it: codes crossed over, no words, marked with its origin."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable

import msgspec

from standoff.ontology.cameo import UnknownCameoError, cameo_entry, cameo_of
from standoff.ontology.types import modes_of, quad_of, score_of
from standoff.records.codes import DateBasis, EventType, Status
from standoff.records.event import Actor, Event, Location, Words

ORIGIN = "import:"
"""What the `coder` of an imported event begins with; the dataset's name follows."""

SURE = 1.0
"""The confidence of what a dataset states without one."""

ISO = "%Y-%m-%d"
PARTIAL = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")
"""A year, or a year and month, as ISO 8601 has them."""
TIMED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]")
"""A day with a time behind it."""


class NoEventError(Exception):
    """A row that is sound but no event in PLOVER: CAMEO's mere statements. Counted as a loss, not as a mistake."""


class Codes(msgspec.Struct, frozen=True):
    """What was done: PLOVER's type, mode and contexts, and the CAMEO code."""

    type: EventType
    mode: str
    contexts: tuple[str, ...]
    cameo: str


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What a dataset gives of one event; days are ISO or empty, `story` names the report that it was read in. `key` is
    the row's own id, and `among` what that is one event's within, where it is not within the whole dataset."""

    key: str
    among: str = ""
    codes: Codes
    date: str
    published: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    story: str = ""
    place: Location | None = None
    status: Status = Status.ACTUAL
    over: tuple[str, ...] = ()
    url: str = ""
    publisher: str = ""
    confidence: float = SURE

    @property
    def identity(self) -> tuple[str, ...]:
        """What tells this event from all others of its dataset."""
        return (self.key, self.among) if self.among else (self.key,)


def codes_of_cameo(code: str) -> Codes:
    """What a CAMEO code means in PLOVER; raises `NoEventError` for statements and `ValueError` for what is no code."""
    try:
        entry = cameo_entry(code if code.isascii() and code.isdigit() else "")
    except UnknownCameoError as error:
        raise ValueError(f"{code[:40]!r} is no CAMEO code; they look like '04', '043' or '0871'") from error
    if entry.type is None:
        raise NoEventError(f"CAMEO {entry.code[:2]}, statements, for which PLOVER has no type")
    return Codes(entry.type, entry.mode, entry.contexts, code)


def codes_of_plover(type_: str, mode: str, contexts: Iterable[str]) -> Codes:
    """PLOVER's codes as other programs write them, with the nearest CAMEO code; a mode of another type is dropped.

    Raises `ValueError` for what is no type.
    """
    try:
        known = EventType(type_.strip().upper())
    except ValueError as error:
        raise ValueError(f"{type_[:40]!r} is no event type: one of {', '.join(EventType)}") from error
    plain = mode.strip().lower().replace("_", "-").replace(" ", "-")
    kept = plain if plain in modes_of(known) else ""
    topics = tuple(one.strip().lower().replace("-", "_").replace(" ", "_") for one in contexts if one.strip())
    return Codes(known, kept, topics, cameo_of(known, kept, topics))


def event_of(given: Given, origin: str, report: str = "") -> Event:
    """The event on the wire, in the article whose id is `report`; it has no words, and its id depends on the dataset
    and the row's own id alone."""
    codes = given.codes
    return Event(
        id=digest("\0".join([origin, *given.identity])),
        article=report,
        source_id=given.key,
        url=given.url,
        publisher=given.publisher,
        title="",
        published=given.published,
        type=codes.type,
        mode=codes.mode,
        contexts=codes.contexts,
        quad=quad_of(codes.type),
        score=score_of(codes.type, codes.mode),
        cameo=codes.cameo,
        status=given.status,
        date=given.date,
        date_basis=basis_of(given.date, given.published),
        actors=given.actors,
        recipients=given.recipients,
        over=given.over,
        place=given.place,
        trigger=Words(0, 0, ""),
        evidence=(),
        said_by=(),
        denied_by=(),
        responds_to="",
        incident="",
        confidence=given.confidence,
        coder=ORIGIN + origin,
    )


def key_of(event: Event) -> str:
    """The id of an event's row: its dataset's own; of an event that was coded here, whose `source_id` is that of the
    whole report, the event's."""
    return (event.coder.startswith(ORIGIN) and event.source_id) or event.id


def digest(text: str) -> str:
    """16 hex digits, as every id has."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def basis_of(date: str, published: str) -> DateBasis:
    """How the day is known: the dataset states it, or it is that of publication."""
    if not date:
        return DateBasis.NONE
    return DateBasis.PUBLISHED if date == published else DateBasis.STATED


def day_of(text: str, form: str = ISO) -> str:
    """A day as ISO; empty for an empty cell. A time behind an ISO day is left. Raises `ValueError` where the text is no
    day in that form."""
    if not text:
        return ""
    plain = text[:10] if form == ISO and TIMED.match(text) else text
    try:
        return dt.datetime.strptime(plain, form).date().isoformat()
    except ValueError as error:
        raise ValueError(f"{text[:40]!r} is no day in the form {form}") from error


def date_of(text: str, form: str = ISO) -> str:
    """A day as ISO, or a month or year as the wire has them ("2019-05", "2019"); empty for an empty cell.

    Raises `ValueError` where the text is none of these.
    """
    return text if form == ISO and PARTIAL.fullmatch(text) else day_of(text, form)


def party(name: str, country: str, sector: str, *, id: str = "", confidence: float = SURE) -> Actor | None:
    """A party without words; None where the dataset says nothing of it."""
    if not (name or country or sector):
        return None
    return Actor(0, 0, "", country=country, sector=sector, name=name, id=id, confidence=confidence)
