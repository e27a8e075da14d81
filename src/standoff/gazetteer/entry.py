"""What the gazetteer holds: an entry with its terms, and a candidate, which is an entry read on one day."""

from __future__ import annotations

import enum

import msgspec


class Kind(enum.StrEnum):
    """What sort of thing an entry is."""

    STATE = "state"
    SEAT = "seat"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    UNIT = "unit"
    OLD = "old"
    PERSON = "person"
    ORG = "org"
    PLACE = "place"


class Term(msgspec.Struct, frozen=True, array_like=True):
    """A time in an office. `start` and `end` are proleptic ordinals of days (0: unknown or open), end exclusive;
    `rank` runs from 0 (head of state or government) to 3 (a legislator, an envoy); `trusted` is False where the
    source's end was open and old."""

    country: str
    sector: str
    office: str
    start: int
    end: int
    rank: int
    trusted: bool


GENERIC = -1  # the weight of a body whose like many states have ("Senate", "Labour Party")


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One thing with a name. `weight` is a place's population, GENERIC for a body of a common name, else 0; `lat` and
    `lon` are WGS84 degrees; `region` is the code of the part of the state that a city lies in ("TX")."""

    kind: Kind
    name: str
    country: str
    sector: str
    id: str = ""
    terms: tuple[Term, ...] = ()
    weight: int = 0
    lat: float | None = None
    lon: float | None = None
    region: str = ""


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """Whom words may name on a day, with why. `standing` is "" for what has no terms, else now, former, coming or
    undated; `confidence` runs from 0 to 1."""

    entry: Entry
    country: str
    sector: str
    office: str
    standing: str
    rank: int
    confidence: float
    reason: str

    @property
    def name(self) -> str:
        """The name in the gazetteer."""
        return self.entry.name

    @property
    def id(self) -> str:
        """The Wikidata id, or empty."""
        return self.entry.id
