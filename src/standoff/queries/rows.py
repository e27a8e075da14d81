"""The rows of a list that filters let through: how many, and the first of them."""

from __future__ import annotations

from standoff.queries.filters import Matching
from standoff.store.query import Store

AGAIN = 4
"""How many rows of `filed` are read for each one wanted, since one row of the list may stand there several times."""


def count(store: Store, found: Matching) -> int:
    """How many rows of the list match."""
    if found.once:
        ((total,),) = store.rows(f"select count(*) from {found.table} where {found.where}", found.values)
        return int(total)
    ((most,),) = store.rows("select max(n) from listed")
    if most is None:
        return 0
    # A bit for each row of the list: several times quicker than count(distinct), and a megabyte for eight million.
    sql = f"select coalesce(bit_count(bitstring_agg(n, 0, {most})), 0) from {found.table} where {found.where}"
    ((total,),) = store.rows(sql, found.values)
    return int(total)


def first_rows(store: Store, found: Matching, limit: int, after: float = -1) -> list[int]:
    """The numbers of the first rows that match, after a place in the list."""
    read = limit if found.once else limit * AGAIN
    while True:
        rows = store.rows(
            f"select n from {found.table} where nth > ? and {found.where} order by nth limit ?",
            [after, *found.values, read],
        )
        numbers = list(dict.fromkeys(n for (n,) in rows))
        if len(numbers) >= limit or len(rows) < read:
            return numbers[:limit]
        read *= AGAIN
