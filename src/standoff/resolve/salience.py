"""What countries an article speaks of, where, and how much."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

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
    """Countries of an article with weights."""

    def __init__(
        self,
        on: dt.date | None,
        mentions: Iterable[Mention],
        sentences: list[tuple[int, int]],
        about: str = "",
        described: Iterable[Described] = (),
    ) -> None:
        self._sentences = sentences
        self.described = list(described)
        self.weighed = [w for m in mentions if (w := self._weigh(m, on)) is not None]
        self.totals: dict[str, float] = {about: ABOUT} if about else {}
        for w in self.weighed:
            self.totals[w.country] = self.totals.get(w.country, 0.0) + w.weight

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
        whole = sum(self.totals.values())
        return self.totals.get(country, 0.0) / whole if whole else 0.0

    def main(self, without: str = "") -> str:
        """The state that the article speaks of most, or empty."""
        states = {c: w for c, w in self.totals.items() if c != without and c not in NOT_STATES}
        return max(states, key=lambda c: (states[c], c)) if states else ""

    def sentence(self, at: int) -> int:
        """The number of the sentence at an offset, counted from 0."""
        for i, (_, end) in enumerate(self._sentences):
            if at < end:
                return i
        return len(self._sentences)


def _plain(entries: tuple[Entry, ...]) -> Entry | None:
    """The one reading of a name that counts: none where its readings are of several countries and all small."""
    good = [e for e in entries if e.kind is not Kind.ORG or e.sector != "JRN"]
    if not good:
        return None
    if good[0].kind in {Kind.PERSON, Kind.UNIT} and len({e.country for e in good}) > 1:
        return None
    return good[0]
