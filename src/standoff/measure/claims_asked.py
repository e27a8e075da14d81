"""What `standoff claims` asks a store: which sides, which days, and the events that may make or deny a claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standoff.gazetteer.load import Gazetteer
from standoff.measure.claims import Codes
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.records.span import Span
from standoff.resolve.parties import Resolver
from standoff.store.query import Store

ANYBODY = "all"
CLAIMING = "(type in ('ACCUSE', 'REJECT') or status in ('alleged', 'negated'))"
"""Only these can be allegations or denials; nothing else is read from the store."""


def side_of(words: str, gazetteer: Gazetteer) -> Codes:
    """The country codes that the words name: a code (RUS), a name (Russia), several with commas, or "all".

    Raises `Problem` where a part names no country.
    """
    parts = [part.strip() for part in words.split(",") if part.strip()]
    if [part.lower() for part in parts] == [ANYBODY]:
        return None
    if not parts:
        raise Problem(f"{words!r} names nobody: write a country's code or name, as RUS or Russia, or all")
    return frozenset(_code(part, gazetteer) for part in parts)


def _code(words: str, gazetteer: Gazetteer) -> str:
    if gazetteer.state(words.upper()) is not None:
        return words.upper()
    document = Document(Article(text=words), (), (), (), ())
    found = Resolver(document, gazetteer, "").resolve(Span(0, len(words))).country
    if not found:
        raise Problem(
            f"{words[:40]!r} is no country that the gazetteer knows: write its code or name, as RUS or Russia"
        )
    return found


def claiming_events(store: Store, since: dt.date | None, until: dt.date | None) -> Iterator[Event]:
    """The store's events that may make or deny a claim, published in the window; both ends count."""
    conditions, values = [CLAIMING], []
    if since:
        conditions.append("published >= ?")
        values.append(since.isoformat())
    if until:
        conditions.append("published <= ?")
        values.append(until.isoformat())
    return store.events(" and ".join(conditions), values)
