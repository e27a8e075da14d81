"""Where the mentions of a document are named for whom other words stand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from standoff.records.document import Entity
from standoff.records.lookup import inside
from standoff.records.span import Span
from standoff.resolve.lexicon import OWNERS

MOST = 8  # parties that one word is taken to stand for
_JOINING = frozenset({"and", "the", "a", "an", ",", "&"})


class Referents:
    """The links between a document's mentions. `text` is its article's."""

    def __init__(self, entities: Iterable[Entity], text: str) -> None:
        self._entities = sorted(entities, key=lambda entity: (entity.span.start, -entity.span.end))
        given = list(entities)
        self._text = text
        self._links = {e.span: given[e.refers_to].span for e in given if e.refers_to is not None}
        owners = (span for span in self._links if span.of(text).lower() in OWNERS)
        self._owners = {span.start: self._links[span] for span in owners}

    def of(self, span: Span) -> Span | None:
        """Where the one is named for whom the words at `span`, or the possessive that opens them ("its envoy"),
        stand; None where they speak for themselves."""
        found = self._links.get(span) or self._owners.get(span.start)
        return None if found is None or found.overlaps(span) else found

    def parts(self, span: Span) -> tuple[Span, ...]:
        """The mentions that an "and" joins in the words at `span` ("Berg and Ode"); the span alone where it joins
        none."""
        found: list[Span] = []
        for entity in inside(span, self._entities, lambda entity: entity.span):
            if entity.span != span and not (found and found[-1].overlaps(entity.span)):
                found.append(entity.span)
        whole = len(found) > 1 and found[0].start == span.start and found[-1].end == span.end
        joined = whole and all(
            _JOINING.issuperset(self._text[one.end : other.start].lower().replace(",", " , ").split())
            for one, other in itertools.pairwise(found)
        )
        return tuple(found[:MOST]) if joined else (span,)
