"""Which place words name: a state, a part of one, or a city, with coordinates."""

from __future__ import annotations

import math

import msgspec

from standoff.gazetteer.entry import Entry
from standoff.gazetteer.load import Gazetteer
from standoff.records.span import Span
from standoff.resolve.phrase import Token, tokens
from standoff.resolve.place_context import PlaceContext, name_of
from standoff.resolve.place_readings import longest, prior

MAX_PHRASE = 300  # characters of a phrase that are read
FOLLOWING = 40  # characters after a name that may say where it lies ("Paris, Texas")
ANSWERS = 5  # alternatives that are given
QUALIFIED = 9.0  # points where the words after the name, or the caller, give the country or the region


class Place(msgspec.Struct, frozen=True):
    """One reading of a place's name; `confidence` is its part among all readings, 0 to 1."""

    name: str
    country: str
    lat: float | None
    lon: float | None
    confidence: float


class PlaceResolver:
    """Places by their names, chosen by what else the text names. Made once a text, which is read when the first place
    is asked for."""

    def __init__(self, gazetteer: Gazetteer, text: str = "") -> None:
        self._gazetteer = gazetteer
        self._text = text
        self._context: PlaceContext | None = None

    def at(self, span: Span) -> tuple[Place, ...]:
        """The readings of the words at a span of the text, likeliest first."""
        if self._context is None:
            self._context = PlaceContext(self._gazetteer, self._text)
        end = min(span.end, span.start + MAX_PHRASE)
        return self._answer(self._text[span.start : end + FOLLOWING], end - span.start, "", self._context)

    def find(self, words: str, near: str = "") -> tuple[Place, ...]:
        """The readings of a place's words, likeliest first; empty where they name none. `near` is a country's code."""
        words = words[:MAX_PHRASE]
        return self._answer(words, len(words), near, None)

    def _answer(self, text: str, length: int, near: str, context: PlaceContext | None) -> tuple[Place, ...]:
        """The readings of the first name in the first `length` characters; what follows may qualify it."""
        found = tokens(text)
        inner = [token for token in found if token.start < length]
        entries, first, last = self._first(inner, text)
        if not entries:
            return ()
        around = self._qualifiers(found, last, text)
        name = name_of(inner[first:last])

        def points(entry: Entry) -> float:
            given = QUALIFIED if near == entry.country or _lies_in(entry, around) else 0.0
            return prior(entry) + given + (context.points(entry, name) if context is not None else 0.0)

        return _answers(sorted(((points(e), -i, e) for i, e in enumerate(entries)), key=lambda s: s[:2], reverse=True))

    def _first(self, found: list[Token], text: str) -> tuple[list[Entry], int, int]:
        """The readings of the longest of the names among the words, the first of equals, with where it stands."""
        best: tuple[list[Entry], int, int] = ([], 0, 0)
        for first in range(len(found)):
            entries, last = longest(self._gazetteer, found, text, first)
            if entries and last - first > best[2] - best[1]:
                best = (entries, first, last)
        return best

    def _qualifiers(self, found: list[Token], at: int, text: str) -> list[Entry]:
        """What the words right after a name and a comma or a bracket may mean."""
        if (
            at >= len(found)
            or not found[at].comma
            or text[found[at - 1].end : found[at].start].strip() not in {",", "("}
        ):
            return []
        return longest(self._gazetteer, found, text, at)[0]


def _lies_in(entry: Entry, around: list[Entry]) -> bool:
    """Whether a reading lies in one of the states or regions given with it."""
    return any(
        entry.country == other.country and (not other.region or (other.region == entry.region and other != entry))
        for other in around
    )


def _answers(scored: list[tuple[float, int, Entry]]) -> tuple[Place, ...]:
    if not scored:
        return ()
    best = scored[0][0]
    whole = sum(math.exp(points - best) for points, _, _ in scored)
    answers: list[Place] = []
    for points, _, e in scored:
        same = any(a.country == e.country and _close(a, e) for a in answers)
        if not same and len(answers) < ANSWERS:
            answers.append(Place(e.name, e.country, e.lat, e.lon, round(math.exp(points - best) / whole, 3)))
    return tuple(answers)


def _close(place: Place, entry: Entry) -> bool:
    if place.lat is None or place.lon is None or entry.lat is None or entry.lon is None:
        return True
    return abs(place.lat - entry.lat) + abs(place.lon - entry.lon) < 1.0
