"""Which place words name: a state, a part of one, or a city, with coordinates."""

from __future__ import annotations

import math

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.keys import name_key, word_set
from standoff.gazetteer.load import Gazetteer
from standoff.records.span import Span
from standoff.resolve.phrase import Match, Matcher, Token, tokens

MAX_PHRASE = 300  # characters of a phrase that are read
WINDOW = 600  # characters on each side of the words in which other names help to choose
CONTEXT = 4_000  # characters of the article's beginning that are read for the countries it is about
ANSWERS = 5  # alternatives that are given
# Points of a reading: the kind of thing, how large it is, whether the text speaks of its country.
KIND_POINTS = {Kind.STATE: 9.0, Kind.UNIT: 5.5, Kind.OLD: 5.0, Kind.SEAT: 7.5, Kind.PLACE: 0.0}
NEAR_POINTS = 5.0  # the country or region given with the words ("Paris, Texas")
SHARE_POINTS = 4.0  # a country that is all that the text speaks of
UNPLACED = -1.0  # a reading without coordinates
US_REGIONS = dict(
    pair.split(":")
    for pair in word_set(
        """alabama:AL alaska:AK arizona:AZ arkansas:AR california:CA colorado:CO connecticut:CT delaware:DE florida:FL
    georgia:GA hawaii:HI idaho:ID illinois:IL indiana:IN iowa:IA kansas:KS kentucky:KY louisiana:LA maine:ME
    maryland:MD massachusetts:MA michigan:MI minnesota:MN mississippi:MS missouri:MO montana:MT nebraska:NE
    nevada:NV ohio:OH oklahoma:OK oregon:OR pennsylvania:PA tennessee:TN texas:TX utah:UT vermont:VT
    virginia:VA wisconsin:WI wyoming:WY new_york:NY new_jersey:NJ new_mexico:NM new_hampshire:NH
    north_carolina:NC north_dakota:ND south_carolina:SC south_dakota:SD west_virginia:WV rhode_island:RI
    washington_state:WA district_of_columbia:DC"""
    )
)


class Place(msgspec.Struct, frozen=True):
    """One reading of a place's name; `confidence` is its part among all readings, 0 to 1."""

    name: str
    country: str
    lat: float | None
    lon: float | None
    confidence: float


class PlaceResolver:
    """Places by their names, chosen by what stands near. Asked once for each text: it reads the text's beginning."""

    def __init__(self, gazetteer: Gazetteer, text: str = "") -> None:
        self._gazetteer = gazetteer
        self._matcher = Matcher(gazetteer)
        self._text = text
        self._whole = self._weights(text[:CONTEXT])

    def at(self, span: Span) -> tuple[Place, ...]:
        """The readings of the words at a span of the text, likeliest first."""
        around = self._weights(self._text[max(0, span.start - WINDOW) : span.start])
        for weights in (self._weights(self._text[span.end : span.end + WINDOW]), self._whole):
            for country, weight in weights.items():
                around[country] = around.get(country, 0.0) + weight
        after = self._text[span.end : span.end + 40]
        words = self._text[span.start : min(span.end, span.start + MAX_PHRASE)]
        follows = after.split(".")[0] if after.startswith(",") else ""
        return self.find(words + follows[:30], around=around, only=len(words))

    def find(
        self, words: str, near: str = "", around: dict[str, float] | None = None, only: int | None = None
    ) -> tuple[Place, ...]:
        """The readings of a place's words, likeliest first; empty where they name none. `near` is a country's code;
        `around` weighs countries; `only` says how many of the characters are the name, the rest qualifying it."""
        words = words[:MAX_PHRASE]
        length = len(words) if only is None else only
        found = tokens(words)
        matches = self._matcher.matches(found)
        inner = [t for t in found if t.start < length]
        entries, used = self._entries(inner, words[:length])
        after = [m for m in matches if m.first >= used and used and found[m.first].comma and m.first == used]
        region = _region(after, found)
        qualifier = after[0].entries[0].country if after else near
        scored = sorted(
            ((self._points(e, qualifier, region, around or {}), i, e) for i, e in enumerate(entries)),
            key=lambda s: (-s[0], s[1]),
        )
        return _answers(scored)

    def _entries(self, found: list[Token], words: str) -> tuple[list[Entry], int]:
        """The readings of the longest run of words that is a place's name, first run first, and where it ends."""
        for size in range(min(len(found), 6), 0, -1):
            for first in range(len(found) - size + 1):
                run = found[first : first + size]
                if any(t.comma for t in run[1:]) or not (run[0].capital or len(found) == size):
                    continue
                name = words[run[0].start : run[-1].end]
                readings = [e for e in self._gazetteer.named(name) if e.kind in KIND_POINTS]
                readings += [e for e in self._gazetteer.places(name) if e not in readings]
                if readings:
                    return readings, first + size
        return [], 0

    def _points(self, entry: Entry, near: str, region: str, around: dict[str, float]) -> float:
        points = KIND_POINTS[entry.kind] + (UNPLACED if entry.lat is None else 0.0)
        if entry.kind is Kind.PLACE:
            points += math.log10(max(entry.weight, 1000)) + (1.0 if entry.weight > 1_000_000 else 0.0)
        if region and entry.region == region:
            points += NEAR_POINTS
        if near and entry.country == near:
            points += NEAR_POINTS
        whole = sum(around.values())
        return points + (SHARE_POINTS * around.get(entry.country, 0.0) / whole if whole else 0.0)

    def _weights(self, text: str) -> dict[str, float]:
        weights: dict[str, float] = {}
        for match in self._matcher.matches(tokens(text)):
            entry = match.entries[0]
            if entry.country and entry.kind in {Kind.STATE, Kind.ADJECTIVE, Kind.PEOPLE, Kind.UNIT, Kind.SEAT}:
                weights[entry.country] = weights.get(entry.country, 0.0) + 1.0
        return weights


def _region(after: list[Match], found: list[Token]) -> str:
    if not after:
        return ""
    name = "_".join(name_key(t.text) for t in found[after[0].first : after[0].last])
    return US_REGIONS.get(name, "")


def _answers(scored: list[tuple[float, int, Entry]]) -> tuple[Place, ...]:
    if not scored:
        return ()
    best = scored[0][0]
    whole = sum(math.exp(points - best) for points, _, _ in scored)
    answers: list[Place] = []
    for points, _, entry in scored:
        same = any(a.country == entry.country and _close(a, entry) for a in answers)
        if not same and len(answers) < ANSWERS:
            e = _city(entry, scored)
            answers.append(Place(e.name, e.country, e.lat, e.lon, round(math.exp(points - best) / whole, 3)))
    return tuple(answers)


def _city(seat: Entry, scored: list[tuple[float, int, Entry]]) -> Entry:
    """The city behind a seat of government ("Moscow" for Russia); any other entry is itself."""
    cities = (e for _, _, e in scored if e.kind is Kind.PLACE and e.country == seat.country)
    return next(cities, seat) if seat.kind is Kind.SEAT else seat


def _close(place: Place, entry: Entry) -> bool:
    if place.lat is None or place.lon is None or entry.lat is None or entry.lon is None:
        return True
    return abs(place.lat - entry.lat) + abs(place.lon - entry.lon) < 1.0
