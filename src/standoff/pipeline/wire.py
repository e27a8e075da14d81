"""The document as it leaves the program: layers of spans with their words, mentions with whom they name."""

from __future__ import annotations

import msgspec


class WireSpan(msgspec.Struct, frozen=True):
    """Half-open offsets in code points, and the words there."""

    start: int
    end: int
    text: str


class WireSentence(msgspec.Struct, frozen=True):
    """Where a sentence stands."""

    start: int
    end: int


class WireEntity(msgspec.Struct, frozen=True, kw_only=True):
    """A mention, and whom it names on the day of publication; empty where that is not known.

    `refers_to` is the index of the earlier, fuller mention that it stands for.
    """

    start: int
    end: int
    text: str
    label: str
    country: str = ""
    sector: str = ""
    name: str = ""
    id: str = ""
    refers_to: int | None = None
    confidence: float


class WireAlternative(msgspec.Struct, frozen=True, kw_only=True):
    """Another place of the same name."""

    name: str
    country: str
    lat: float | None
    lon: float | None
    confidence: float


class WirePlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place with its coordinates (WGS84 degrees), and what else the words may mean, likeliest first."""

    start: int
    end: int
    text: str
    name: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    confidence: float = 0.0
    alternatives: tuple[WireAlternative, ...] = ()


class WireTime(msgspec.Struct, frozen=True, kw_only=True):
    """A temporal expression, the day it means (ISO, empty where unknown) and how that was found."""

    start: int
    end: int
    text: str
    value: str = ""
    basis: str = "none"


class WireAttribution(msgspec.Struct, frozen=True, kw_only=True):
    """Who says what, and the words that say so; each may be broken in pieces."""

    source: tuple[WireSpan, ...]
    cue: tuple[WireSpan, ...]
    content: tuple[WireSpan, ...]
    confidence: float


class WirePredicate(msgspec.Struct, frozen=True, kw_only=True):
    """A word that reports a happening; factuality from -3 (surely not) to 3 (surely)."""

    start: int
    end: int
    text: str
    factuality: float


class WireDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One article with its layers. `article` is the hash of its text, `id` the input row's own."""

    article: str
    id: str
    url: str
    publisher: str
    title: str
    published: str
    sentences: tuple[WireSentence, ...]
    entities: tuple[WireEntity, ...]
    places: tuple[WirePlace, ...]
    times: tuple[WireTime, ...]
    attributions: tuple[WireAttribution, ...]
    predicates: tuple[WirePredicate, ...]
