"""What countries an article speaks of, where, and how much."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

import msgspec

from standoff.gazetteer.entry import GENERIC, Entry, Kind
from standoff.gazetteer.terms import read
from standoff.resolve.described import Described
from standoff.resolve.scan import Mention

# What a mention of a name says for its country, by the kind of name. A state or its people are what the
# article is about; a person or a body less so; a city often stands in a dateline.
KIND_WEIGHT = {
    Kind.STATE: 1.0,
    Kind.SEAT: 0.8,
    Kind.ADJECTIVE: 1.0,
    Kind.PEOPLE: 1.0,
    Kind.UNIT: 1.0,
    Kind.OLD: 0.6,
    Kind.PERSON: 0.7,
    Kind.ORG: 0.6,
    Kind.PLACE: 0.9,
}
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
P = TypeVar("P", "Weighed", Described)

NOT_STATES = frozenset({"", "UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
GENERIC_WEIGHT = 0.4  # factor for a body whose like many states have
ABOUT = 2.0  # weight of the country that the caller says the article is about
_GROUPS = {
    Kind.STATE: "state",
    Kind.SEAT: "state",
    Kind.ADJECTIVE: "adjective",
    Kind.PEOPLE: "adjective",
    Kind.UNIT: "place",
    Kind.PLACE: "place",
    Kind.PERSON: "person",
    Kind.ORG: "person",
    Kind.OLD: "state",
}


class Weighed(msgspec.Struct, frozen=True):
    """A mention with the country that it speaks for; `venue`: as the city in which something happened or
    from which it is reported."""

    start: int
    sentence: int
    country: str
    weight: float
    group: str
    venue: bool = False


class Salience:
    """Countries of an article with weights; `mentions` and `described` stand in text order."""

    def __init__(
        self,
        on: dt.date | None,
        mentions: Iterable[Mention],
        sentences: list[tuple[int, int]],
        about: str = "",
        described: Iterable[Described] = (),
    ) -> None:
        self._sentences = sentences
        self.weighed = [w for m in mentions if (w := self._weigh(m, on)) is not None]
        self.totals: dict[str, float] = {about: ABOUT} if about else {}
        for w in self.weighed:
            self.totals[w.country] = self.totals.get(w.country, 0.0) + w.weight
        self._whole = sum(self.totals.values())
        self._named = [w for w in self.weighed if w.country]
        self._by_sentence = _by(self._named, lambda w: w.sentence)
        known = [one for one in described if one.country and one.country in self.totals]
        self._by_role, self._by_sector = _by(known, lambda one: one.role), _by(known, lambda one: one.sector)

    def _weigh(self, mention: Mention, on: dt.date | None) -> Weighed | None:
        entry = _plain(mention.entries)
        if entry is None:
            return None
        country = entry.country
        weight = KIND_WEIGHT[entry.kind] * (GENERIC_WEIGHT if entry.weight == GENERIC else 1.0)
        if entry.kind is Kind.PERSON:
            candidate = read(entry, on)
            country = candidate.country
            weight *= candidate.confidence
        sentence = self.sentence(mention.span.start)
        venue = (mention.after_in or mention.dateline) and entry.kind in {Kind.PLACE, Kind.SEAT}
        return Weighed(mention.span.start, sentence, country, weight, _GROUPS[entry.kind], venue)

    def share(self, country: str) -> float:
        """The country's part in all that the article names, 0 to 1."""
        return self.totals.get(country, 0.0) / self._whole if self._whole else 0.0

    def main(self, without: str = "") -> str:
        """The state that the article speaks of most, or empty."""
        states = {c: w for c, w in self.totals.items() if c != without and c not in NOT_STATES}
        return max(states, key=lambda c: (states[c], c)) if states else ""

    def named_in(self, sentence: int) -> Sequence[Weighed]:
        """The mentions of a country in one sentence, by its number."""
        return self._by_sentence.get(sentence, ())

    def last_named(self, before: int) -> Weighed | None:
        """The last mention of a country before an offset."""
        return _last(self._named, before)

    def of_role(self, role: str) -> Sequence[Described]:
        """The parties described with this role's stem and a country that is named."""
        return self._by_role.get(role, ())

    def last_of(self, sector: str, before: int) -> Described | None:
        """The last such party of a sector before an offset."""
        return _last(self._by_sector.get(sector, ()), before)

    def sentence(self, at: int) -> int:
        """The number of the sentence at an offset, counted from 0."""
        return bisect_right(self._sentences, at, key=lambda sentence: sentence[1])


def _by(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = {}
    for one in things:
        found.setdefault(key(one), []).append(one)
    return found


def _last(things: Sequence[P], before: int) -> P | None:
    at = bisect_left(things, before, key=lambda one: one.start)
    return things[at - 1] if at else None


def _plain(entries: tuple[Entry, ...]) -> Entry | None:
    """The one reading of a name that counts: none where its readings are of several countries and all small."""
    good = [e for e in entries if e.kind is not Kind.ORG or e.sector != "JRN"]
    if not good:
        return None
    if good[0].kind in {Kind.PERSON, Kind.UNIT} and len({e.country for e in good}) > 1:
        return None
    return good[0]
