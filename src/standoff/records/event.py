"""The event on the wire: a claim whose parties are known on that day; the row that leaves the program."""

from __future__ import annotations

import msgspec

from standoff.records.codes import DateBasis, EventType, Quad, Status


class Words(msgspec.Struct, frozen=True):
    """Words of the article with their half-open offsets in code points; `text` is empty in a no-text set."""

    start: int
    end: int
    text: str


class Actor(msgspec.Struct, frozen=True):
    """A party as it stands in the text, and whom it names on that day.

    `country` and `sector` are codebook codes, empty where unknown; `id` is a Wikidata id or empty; `alternatives` are
    the countries that it may be instead, likeliest first.
    """

    start: int
    end: int
    text: str
    country: str = ""
    sector: str = ""
    name: str = ""
    id: str = ""
    confidence: float = 0.0
    alternatives: tuple[str, ...] = ()


class Attributed(msgspec.Struct, frozen=True):
    """A party to whom the report is attributed, and the word that says so."""

    start: int
    end: int
    text: str
    country: str = ""
    sector: str = ""
    name: str = ""
    id: str = ""
    confidence: float = 0.0
    cue: Words | None = None


class Denial(msgspec.Struct, frozen=True):
    """A party that the article reports as denying this event, the event that is the denial, and how sure the tie is."""

    event: str
    text: str
    country: str
    confidence: float = 0.0


class Location(msgspec.Struct, frozen=True):
    """Where it happened; `lat` and `lon` are WGS84 degrees, None where the place is not in the gazetteer."""

    start: int
    end: int
    text: str
    name: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    confidence: float = 0.0


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event mention, complete. `evidence` holds the sentences that report it, `score` is PLOVER's -10…10.

    `status_cues` are the words that decided the status (none for plain news), `status_confidence` its probability;
    `responds_confidence` says how sure the tie to the event that this one answers is."""

    id: str
    article: str
    source_id: str
    url: str
    publisher: str
    title: str
    published: str
    type: EventType
    mode: str
    contexts: tuple[str, ...]
    quad: Quad
    score: float
    cameo: str
    status: Status
    status_cues: tuple[Words, ...] = ()
    status_confidence: float = 0.0
    date: str
    date_basis: DateBasis
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    over: tuple[str, ...]
    place: Location | None
    trigger: Words
    evidence: tuple[Words, ...]
    said_by: tuple[Attributed, ...]
    denied_by: tuple[Denial, ...]
    responds_to: str
    responds_confidence: float = 0.0
    incident: str
    confidence: float
    coder: str
