"""What `standoff claims` asks a store: which sides, which days, and the events that may make or deny a claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standoff.gazetteer.load import Gazetteer
from standoff.measure.claims import Codes
from standoff.measure.question import check_apart
from standoff.measure.sides import side_of
from standoff.records.event import Event
from standoff.store.query import Store

CLAIMING = "(type in ('ACCUSE', 'REJECT') or status in ('alleged', 'negated'))"
"""Only these can be allegations or denials; nothing else is read from the store."""


def sides_of(store: Store, a: str, b: str, gazetteer: Gazetteer, until: dt.date | None) -> tuple[Codes, Codes]:
    """The codes of two sides in a user's words; a group has the members that it had on `until`, or on the day of the
    store's last report.

    Raises `Problem` where words name no country, or a country stands on both sides.
    """
    ((last,),) = store.rows("select max(published) from articles where published <> ''")
    on = until or dt.date.fromisoformat(last or "9999-12-31")
    one, other = (side_of(words, gazetteer, on) for words in (a, b))
    check_apart(one, other)
    return frozenset(one.codes) or None, frozenset(other.codes) or None


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
