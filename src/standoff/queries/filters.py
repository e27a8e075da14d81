"""Which events are asked for, as SQL over the listing's tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

Part = tuple[str, list[object]]
"""A condition with the values of its parameters."""


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What the rows of a list must be; what is left empty does not matter.

    `a`, `b` and `over` are country codes: what passed between a side and another (`directed`: what A did to B), over a
    third matter. `since` and `until` are ISO days, both counted, of when it happened; nothing published after `as_of`
    is shown. `kinds` is of incidents, `min_confidence` and `article` are of events. With `ids`, only those.
    """

    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    directed: bool = False
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    as_of: str = ""
    min_confidence: float = 0.0
    article: str = ""
    ids: tuple[str, ...] | None = None


def condition(filters: Filters) -> Part:
    """The SQL condition on the table `listed` that the filters make."""
    parts = list(_parts(filters))
    return " and ".join(sql for sql, _ in parts) or "true", [value for _, values in parts for value in values]


def _parts(filters: Filters) -> Iterator[Part]:
    if filters.a or filters.b:
        yield _between(filters.a, filters.b, directed=filters.directed)
    if filters.over:
        codes = list(filters.over)
        yield "(list_has_any(over_codes, ?) or list_contains(?, country))", [codes, codes]
    if filters.types:
        yield "list_contains(?, type)", [list(filters.types)]
    if filters.statuses:
        yield "list_contains(?, status)", [list(filters.statuses)]
    if filters.kinds:
        yield "list_contains(?, kind)", [list(filters.kinds)]
    if filters.since:
        yield "day >= ?", [filters.since]
    if filters.until:
        yield "day <= ?", [filters.until]
    if filters.as_of:
        yield "published <> '' and published <= ?", [filters.as_of]
    if filters.min_confidence:
        yield "confidence >= ?", [filters.min_confidence]
    if filters.article:
        yield "article = ?", [filters.article]
    if filters.ids is not None:
        yield "id in (select unnest(?::varchar[]))", [list(filters.ids)]


def _between(a: Sequence[str], b: Sequence[str], *, directed: bool) -> Part:
    """Rows in which one side acts on the other, or, where an event has no recipients, both take part."""
    doer = "select n from parties where side = 'actor' and code in (select unnest(?))"
    target = "select n from parties where side = 'recipient' and code in (select unnest(?))"
    one, other = list(a), list(b)
    if not a or not b:
        either = "select n from parties where code in (select unnest(?))"
        if not directed:
            return f"n in ({either})", [one or other]
        return (f"n in ({doer})", [one]) if a else (f"n in ({target})", [other])
    there = f"(n in ({doer}) and n in ({target}))"
    if directed:
        return there, [one, other]
    together = f"(together and n in ({doer}) and n in ({doer}))"
    return f"({there} or {there} or {together})", [one, other, other, one, one, other]
