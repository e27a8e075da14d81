"""The rows of a list that filters let through: how many, and the first of them."""

from __future__ import annotations

from standoff.queries.filters import Matching
from standoff.store.query import Store

AGAIN = 4
"""How many rows of `filed` are read for each one wanted, since one row of the list may stand there several times."""

AT_ONCE = 10_000
"""So many rows are found while counting, since DuckDB's arg_min keeps fewer than a million; for more the list is read
twice."""


def count(store: Store, found: Matching) -> int:
    """How many rows of the list match."""
    if found.once:
        ((total,),) = store.rows(f"select count(*) from {found.table} where {found.where}", found.values)
        return int(total)
    ((total,),) = store.rows(f"select {_each_once(store)} from {found.table} where {found.where}", found.values)
    return int(total)


def count_and_first(store: Store, found: Matching, limit: int, after: float = -1) -> tuple[int, list[int]]:
    """How many rows of the list match, and the numbers of the first after a place in it. Where a row may be met more
    than once, all that match are read anyway, and one reading answers both: half the time of two."""
    read = limit * AGAIN
    if found.once or read > AT_ONCE:
        return count(store, found), first_rows(store, found, limit, after)
    ((total, met),) = store.rows(
        f"select {_each_once(store)}, arg_min(n, nth, {read}) filter (nth > ?) from {found.table} where {found.where}",
        [after, *found.values],
    )
    numbers = list(dict.fromkeys(met or ()))
    if len(numbers) < limit and met and len(met) == read:
        numbers = first_rows(store, found, limit, after)
    return int(total), numbers[:limit]


def _each_once(store: Store) -> str:
    """SQL that counts the rows of the list that are met: by a bit for each row, several times quicker than
    count(distinct), and a megabyte for eight million."""
    ((most,),) = store.rows("select coalesce(max(n), 0) from listed")
    return f"coalesce(bit_count(bitstring_agg(n, 0, {most})), 0)"


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
