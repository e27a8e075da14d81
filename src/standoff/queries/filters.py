"""Which rows of a list are asked for, as SQL over its tables.

A list (of events, of incidents) has a row each in `listed` and, in `filed`, a row for each country that it can be asked
for by (see `measure/sql/filed.sql`). Where a country is asked for, only what is filed under it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from standoff.store.query import Store

LISTED = 1_000
"""So many numbers are looked up one by one; for more a whole table is read."""

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


class Matching(msgspec.Struct, frozen=True):
    """The rows that filters let through: of `table` those that meet `where`, whose parameters are `values`. In `filed`
    the same row of the list may be met more than once, unless `once`."""

    table: str
    where: str
    values: list[object]
    once: bool


def matching(store: Store, filters: Filters) -> Matching:
    """Where the rows are found quickest."""
    parts = [*_parts(filters), *_named(store, filters)]
    over = f"dir = 2 and {among('x', _keys(store, filters.over))}" if filters.over else ""
    table, once = "listed", True
    if filters.a or filters.b:
        a, b = _keys(store, filters.a), _keys(store, filters.b)
        table, once = "filed", len(a or b) == 1 and not (a and b) and (bool(a) or not filters.directed)
        parts.append((_between(a, b, directed=filters.directed) + (" and once" if once else ""), []))
        if over:
            parts.append((f"n in (select n from filed where {over})", []))
    elif over:
        table, once = "filed", len(filters.over) == 1
        parts.append((over, []))
    where = " and ".join(sql for sql, _ in parts) or "true"
    return Matching(table, where, [value for _, values in parts for value in values], once)


def condition(store: Store, filters: Filters) -> Part:
    """The condition on `listed` that the filters make."""
    found = matching(store, filters)
    if found.table == "listed":
        return found.where, found.values
    return f"n in (select n from filed where {found.where})", found.values


def _parts(filters: Filters) -> Iterator[Part]:
    for column, wanted in (("type", filters.types), ("status", filters.statuses), ("kind", filters.kinds)):
        if wanted:
            yield f"{column} in (select unnest(?::varchar[]))", [list(wanted)]
    if filters.since:
        yield "day >= ?::date", [filters.since]
    if filters.until:
        yield "day <= ?::date", [filters.until]
    if filters.as_of:
        yield "published between '0002-01-01'::date and ?::date", [filters.as_of]
    if filters.min_confidence:
        yield "confidence >= ?", [filters.min_confidence]


def _named(store: Store, filters: Filters) -> Iterator[Part]:
    """The conditions for rows that are named, by their numbers: these are looked up in an index."""
    if filters.article:
        rows = store.rows("select n from listed where article = ?", [filters.article])
        yield among("n", [n for (n,) in rows]), []
    if filters.ids is not None:
        yield among("n", numbers_named(store, filters.ids)), []


def numbers_named(store: Store, ids: Sequence[str]) -> list[int]:
    """The numbers of the rows with these ids, in no order."""
    if not ids:
        return []
    if len(ids) > LISTED:
        rows = store.rows("select n from listed where id in (select unnest(?::varchar[]))", [list(ids)])
    else:
        rows = store.rows(f"select n from listed where id in ({', '.join('?' * len(ids))})", ids)
    return [n for (n,) in rows]


def _between(a: Sequence[int], b: Sequence[int], *, directed: bool) -> str:
    """Rows of `filed` in which one side acts on the other, or both together; of one side alone, those that it has any
    part in."""
    if a and b:
        return f"{among('x', a)} and {among('y', b)} and dir {'= 1' if directed else '< 2'}"
    if not directed:
        return f"{among('x', a or b)} and dir < 2"
    return f"{among('x', a)} and dir in (0, 1)" if a else f"{among('x', b)} and dir = -1"


def _keys(store: Store, codes: Sequence[str]) -> list[int]:
    """What countries are filed under."""
    return [key for (key,) in store.rows("select hash(unnest(?::varchar[]))", [list(codes)])] if codes else []


def among(column: str, numbers: Sequence[int]) -> str:
    """The condition that a column has one of some numbers, in the form that DuckDB finds quickest."""
    if len(numbers) < 2:
        return f"{column} = {numbers[0]}" if numbers else "false"
    listed = ", ".join(map(str, numbers))
    return f"{column} in ({listed})" if len(numbers) <= LISTED else f"{column} in (select unnest([{listed}]))"
