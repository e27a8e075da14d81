"""Who denies what: contested claims between two sides."""

from __future__ import annotations

import datetime as dt

from standoff.measure.claims import contested_claims
from standoff.measure.claims_asked import claiming_events
from standoff.queries.asked import Between, codes, in_order
from standoff.queries.grounds import Standing
from standoff.records.contested import Contested

CLAIM_DAYS = 365
"""Days of reports that claims are looked for in where nobody says: denials come within weeks, quarrels last months."""


def claims_of(standing: Standing, asked: Between) -> list[Contested]:
    """What one side alleges and the other denies, the latest denial first.

    Raises `AskedWrongError` for unknown countries and reversed days.
    """
    in_order(asked)
    last = dt.date.fromisoformat(standing.ground.as_of)
    key = ("claims", asked.a, asked.b, asked.since, asked.until)
    found = standing.once(key, lambda: _found(standing, asked, last))
    over = set(codes(asked.over, "over", last))
    return [one for one in found if not over or over.intersection((*one.over, *one.accused, *one.accusers))]


def _found(standing: Standing, asked: Between, last: dt.date) -> tuple[Contested, ...]:
    until = min(asked.until or last, last)
    events = claiming_events(standing.ground.store, asked.since or until - dt.timedelta(CLAIM_DAYS), until)
    sides = [frozenset(codes(words, name, last)) or None for name, words in (("a", asked.a), ("b", asked.b))]
    return contested_claims(list(events), *sides)
