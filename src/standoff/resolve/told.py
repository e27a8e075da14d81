"""How likely the reader thinks a party is of each country that the article names, and of each sector."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from standoff.records.document import Document
from standoff.records.span import Span
from standoff.resolve.salience import Weighed

WORDS = 3.0
"""What a weak word for a sector adds to the logarithm of its odds: with 2.3 to 4 as many sectors are right in annotated
texts that the reader was not trained on."""


class Told:
    """Asks the reader of one document's parties; `weighed` are the article's words that name countries."""

    def __init__(self, document: Document, weighed: Sequence[Weighed]) -> None:
        homes = document.homes
        self._homes = homes
        self._sentences = document.sentences
        named = [w for w in weighed if w.country]
        self._countries = list(dict.fromkeys(w.country for w in named))
        self._numbers = np.array([self._countries.index(w.country) for w in named], dtype=np.int64)
        self._words = [homes.word_at(w.start) for w in named] if homes is not None else []

    def of(self, span: Span) -> dict[str, float]:
        """Country to probability, "" for none; empty where the document was not read or names no country."""
        if self._homes is None or not self._words:
            return {}
        chosen = self._homes.chosen(self._homes.word_at(self._head(span)), self._words)
        totals = np.bincount(self._numbers, chosen[:-1]).tolist()
        return {"": float(chosen[-1]), **dict(zip(self._countries, totals, strict=True))}

    def sector(self, span: Span, words: str) -> str:
        """The likeliest sector, where the `words` themselves say weakly that it is this one (empty: they say nothing);
        theirs where the document was not read."""
        if self._homes is None:
            return words
        odds = self._homes.sector_odds(self._homes.word_at(self._head(span)))
        return max(odds, key=lambda code: odds[code] + WORDS * (code == words))

    def _head(self, span: Span) -> int:
        """The offset of the word on which the others of the phrase depend."""
        at = bisect_right(self._sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        words = self._sentences[at].words if at >= 0 else ()
        inside = {i for i, word in enumerate(words) if word.span.overlaps(span)}
        heads = [i for i in sorted(inside) if words[i].head not in inside]
        return words[heads[0]].span.start if heads else span.start
