"""What country an article is about at a place in it: the default for parties whose words name none."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

import msgspec

from standoff.gazetteer.entry import GENERIC, Entry, Kind
from standoff.gazetteer.terms import read
from standoff.resolve.described import Described, stem
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
# What speaks for a country at an offset, and how much: the coefficients of a conditional logit over the countries
# that an article names, fitted by training/gazetteer/fit_default.py on the parties of annotated articles whose own
# words name no country.
FEATURES = {
    "share": 1.45,
    "before": 0.19,
    "after": -0.12,
    "previous": 0.26,
    "nearest-before": 0.34,
    "nearest": -0.04,
    "in": 0.32,
    "in-anywhere": 0.37,
    "headline": 0.38,
    "no-state": -0.33,
    "state": -0.11,
    "adjective": -0.53,
    "place": 0.27,
    "person": 0.1,
    "first": 0.32,
    "same-role": 0.21,
    "same-role-before": -0.16,
    "same-sector": 1.1,
    "same-sector-before": 0.14,
}
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
    after_in: bool
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
        self._described = list(described)
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
        return Weighed(mention.span.start, sentence, country, weight, _GROUPS[entry.kind], mention.after_in, venue)

    def share(self, country: str) -> float:
        """The country's part in all that the article names, 0 to 1."""
        whole = sum(self.totals.values())
        return self.totals.get(country, 0.0) / whole if whole else 0.0

    def main(self, without: str = "") -> str:
        """The state that the article speaks of most, or empty."""
        states = {c: w for c, w in self.totals.items() if c != without and c not in NOT_STATES}
        return max(states, key=lambda c: (states[c], c)) if states else ""

    def default(
        self, at: int, states_only: bool = False, role: str = "", sector: str = "", among: frozenset[str] = frozenset()
    ) -> tuple[str, float]:
        """The likeliest country at an offset and its probability; ("", 0.0) where none is named. `states_only` leaves
        out international bodies and the like where a state is named too; `among`, where given, all others."""
        known = self.features(at, role, sector)
        scores = {c: sum(FEATURES[name] * value for name, value in f.items()) for c, f in known.items()}
        if states_only and any(c not in NOT_STATES for c in scores):
            scores = {c: score for c, score in scores.items() if c not in NOT_STATES}
        if among:
            scores = {c: score for c, score in scores.items() if c in among}
        if not scores:
            return "", 0.0
        best = max(scores, key=lambda country: (scores[country], country))
        return best, 1.0 / sum(math.exp(min(50.0, score - scores[best])) for score in scores.values())

    def features(self, at: int, role: str = "", sector: str = "") -> dict[str, dict[str, float]]:
        """What speaks for each country that the article names, at an offset, for a party of this role and sector:
        names of FEATURES to values."""
        current = self.sentence(at)
        found: dict[str, dict[str, float]] = {}
        for country in self.totals:
            if country:
                found[country] = {"share": self.share(country), "no-state": float(country in NOT_STATES)}
        here: list[Weighed] = []
        for w in self.weighed:
            if w.country not in found:
                continue
            add = found[w.country]
            if w.sentence == current:
                here.append(w)
                _add(add, "before" if w.start < at else "after", w.weight)
                _add(add, w.group, w.weight)
                _add(add, "in", float(w.after_in))
            elif w.sentence == current - 1:
                _add(add, "previous", w.weight)
            _add(add, "in-anywhere", float(w.after_in))
            _add(add, "headline", float(w.sentence == 0))
        self._nearest(at, here, found)
        self._alike(at, stem(role), sector, found)
        return {country: {k: min(v, 3.0) for k, v in f.items()} for country, f in found.items()}

    def _nearest(self, at: int, here: list[Weighed], found: dict[str, dict[str, float]]) -> None:
        before = [w for w in self.weighed if w.start < at and w.country in found]
        if before:
            _add(found[before[-1].country], "nearest-before", 1.0)
        if here:
            _add(found[min(here, key=lambda w: abs(w.start - at)).country], "nearest", 1.0)
        known = [w for w in self.weighed if w.country in found]
        if known:
            _add(found[known[0].country], "first", 1.0)

    def _alike(self, at: int, role: str, sector: str, found: dict[str, dict[str, float]]) -> None:
        """What the article's parties of the same role or sector say."""
        known = [d for d in self._described if d.country in found]
        for name, same in (
            ("same-role", [d for d in known if role and d.role == role]),
            ("same-sector", [d for d in known if sector and d.sector == sector]),
        ):
            for one in same:
                _add(found[one.country], name, 1.0)
            before = [d for d in same if d.start < at]
            if before:
                _add(found[before[-1].country], f"{name}-before", 1.0)

    def sentence(self, at: int) -> int:
        """The number of the sentence at an offset, counted from 0."""
        for i, (_, end) in enumerate(self._sentences):
            if at < end:
                return i
        return len(self._sentences)


def _add(features: dict[str, float], name: str, value: float) -> None:
    features[name] = features.get(name, 0.0) + value


def _plain(entries: tuple[Entry, ...]) -> Entry | None:
    """The one reading of a name that counts: none where its readings are of several countries and all small."""
    good = [e for e in entries if e.kind is not Kind.ORG or e.sector != "JRN"]
    if not good:
        return None
    if good[0].kind in {Kind.PERSON, Kind.UNIT} and len({e.country for e in good}) > 1:
        return None
    return good[0]
