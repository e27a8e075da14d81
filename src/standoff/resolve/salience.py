"""What country an article is about at a place in it: the default for parties whose words name none."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.terms import read
from standoff.records.article import Article
from standoff.resolve.scan import Mention

# What a mention of a name says for its country, by the kind of name. A state or its people are what the
# article is about; a person or a body less so; a city often stands in a dateline.
KIND_WEIGHT = {
    Kind.STATE: 1.0, Kind.SEAT: 0.8, Kind.ADJECTIVE: 1.0, Kind.PEOPLE: 1.0, Kind.UNIT: 1.0, Kind.OLD: 0.6,
    Kind.PERSON: 0.7, Kind.ORG: 0.6, Kind.PLACE: 0.9,
}
NOT_STATES = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
NOT_STATE_WEIGHT = 0.25  # "police" are never the United Nations'
HEADLINE = 1.5  # factor for a name in the headline or first line
SAME_SENTENCE = 4.0  # added for a name in the same sentence before the words
SAME_SENTENCE_AFTER = 2.5
PREVIOUS_SENTENCE = 1.5
PLACE_BONUS = 2.0  # "in Minsk", in the same sentence
INSIDE = 0.0  # words inside the party are read before the default is asked for


class Weighed(msgspec.Struct, frozen=True):
    """A mention with the country that it speaks for."""

    start: int
    country: str
    weight: float
    after_in: bool


class Salience:
    """Countries of an article with weights."""

    def __init__(self, article: Article, mentions: Iterable[Mention], sentences: list[tuple[int, int]]) -> None:
        headline = sentences[0][1] if sentences else 0
        self._sentences = sentences
        self._weighed = [w for m in mentions if (w := _weigh(m, article, headline)) is not None]
        self.totals: dict[str, float] = {}
        for w in self._weighed:
            self.totals[w.country] = self.totals.get(w.country, 0.0) + w.weight

    def share(self, country: str) -> float:
        """The country's part in all that the article names, 0 to 1."""
        whole = sum(self.totals.values())
        return self.totals.get(country, 0.0) / whole if whole else 0.0

    def default(self, at: int) -> tuple[str, float]:
        """The likeliest country at an offset and its part of the weight; ("", 0.0) where none is named."""
        scores = dict(self.totals)
        current = self._sentence(at)
        for w in self._weighed:
            there = self._sentence(w.start)
            if there == current:
                near = SAME_SENTENCE if w.start < at else SAME_SENTENCE_AFTER
                scores[w.country] += (near + (PLACE_BONUS if w.after_in else 0.0)) * w.weight
            elif there == current - 1:
                scores[w.country] += PREVIOUS_SENTENCE * w.weight
        if not scores:
            return "", 0.0
        best = max(scores, key=lambda country: (scores[country], country))
        return best, scores[best] / sum(scores.values())

    def _sentence(self, at: int) -> int:
        for i, (_, end) in enumerate(self._sentences):
            if at < end:
                return i
        return len(self._sentences)


def _weigh(mention: Mention, article: Article, headline: int) -> Weighed | None:
    entry = _plain(mention.entries)
    if entry is None:
        return None
    country = entry.country
    weight = KIND_WEIGHT[entry.kind]
    if entry.kind is Kind.PERSON:
        candidate = read(entry, article.published)
        country = candidate.country
        weight *= candidate.confidence
    if country in NOT_STATES:
        weight *= NOT_STATE_WEIGHT
    if mention.span.start < headline:
        weight *= HEADLINE
    return Weighed(mention.span.start, country, weight, mention.after_in)


def _plain(entries: tuple[Entry, ...]) -> Entry | None:
    """The one reading of a name that counts: none where its readings are of several countries and all small."""
    good = [e for e in entries if not (e.kind is Kind.ORG and e.sector == "JRN")]
    if not good:
        return None
    if good[0].kind in {Kind.PERSON, Kind.UNIT} and len({e.country for e in good}) > 1:
        return None
    return good[0]
