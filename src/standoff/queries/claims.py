"""Who denies what: contested claims between two sides."""

from __future__ import annotations

import datetime as dt

from standoff.measure.claims import contested_claims, is_between
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
    until = min(asked.until or last, last)
    since = asked.since or until - dt.timedelta(CLAIM_DAYS)
    found = standing.once(("claims", since, until), lambda: _found(standing, since, until))
    a, b, over = (frozenset(codes(words, name, last)) for name, words in _words(asked))
    return [
        one
        for one in found
        if is_between(one, a or None, b or None)
        and (not over or over.intersection((*one.over, *one.accused, *one.accusers)))
    ]


def _words(asked: Between) -> tuple[tuple[str, str], ...]:
    return ("a", asked.a), ("b", asked.b), ("over", asked.over)


def _found(standing: Standing, since: dt.date, until: dt.date) -> tuple[Contested, ...]:
    """The claims between all sides: what is told of one matter depends on what is told of all others, so that one
    pair's are found no sooner."""
    return contested_claims(list(claiming_events(standing.ground.store, since, until)), None, None)
