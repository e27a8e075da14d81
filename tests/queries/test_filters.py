from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.measure.queries import sql
from standoff.queries.filters import Filters, condition, matching
from standoff.queries.rows import count, first_rows
from standoff.store.parquet import connected


class Row(msgspec.Struct, frozen=True):
    """One row of a made-up list."""

    doers: tuple[str, ...]
    targets: tuple[str, ...]
    over: tuple[str, ...] = ()
    type: str = "ACCUSE"
    day: str = "2021-01-01"


class Asked:
    """A connection with the tables of a list, asked as a store is."""

    def __init__(self, rows: list[Row]) -> None:
        self.connection = connected()
        self.connection.execute(
            "create table listed (n bigint, nth double, id varchar, type varchar, day date, doers varchar[], "
            'targets varchar[], together bool, "over" varchar[])'
        )
        for n, row in enumerate(rows):
            told = [n, n, str(n), row.type, row.day, list(row.doers), list(row.targets), not row.targets]
            self.connection.execute("insert into listed values (?, ?, ?, ?, ?, ?, ?, ?, ?)", [*told, list(row.over)])
        kept = sql("filed").format(create="create table filed", source="listed", kept="nth, type, day")
        self.connection.execute(kept)

    def rows(self, sql: str, values: list[object] | tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        return self.connection.execute(sql, list(values)).fetchall()


ROWS = [Row(("CHL",), ("PER",), ("BOL",)), Row(("CHL", "PER"), (), ("PER",), "CONSULT", "2021-01-02")]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), [0, 1]),
        (Filters(a=("CHL",), b=("PER",)), [0, 1]),
        (Filters(a=("PER",), b=("CHL",)), [0, 1]),
        (Filters(a=("CHL",), b=("PER",), directed=True), [0]),
        (Filters(a=("PER",), b=("CHL",), directed=True), []),
        (Filters(a=("PER",), directed=True), [1]),
        (Filters(b=("PER",), directed=True), [0]),
        (Filters(over=("BOL",)), [0]),
        (Filters(over=("PER",)), [1]),
        (Filters(types=("CONSULT",)), [1]),
        (Filters(since="2021-01-02"), [1]),
        (Filters(until="2021-01-01"), [0]),
        (Filters(ids=("1", "z")), [1]),
        (Filters(ids=()), []),
    ],
)
def test_which_rows_pass(filters: Filters, found: list[int]) -> None:
    store = Asked(ROWS)
    where, values = condition(store, filters)

    assert [n for (n,) in store.rows(f"select n from listed where {where} order by n", values)] == found


def means(filters: Filters, row: Row) -> bool:
    """What the filters mean, in the plainest words."""
    a, b, over = set(filters.a), set(filters.b), set(filters.over)
    doers, targets = set(row.doers), set(row.targets)
    if over and not over & set(row.over):
        return False
    if a and b:
        there, back = bool(doers & a and targets & b), bool(doers & b and targets & a)
        together = not targets and bool(doers & a and doers & b)
        return there or (not filters.directed and (back or together))
    if a or b:
        if filters.directed:
            return bool(doers & a if a else targets & b)
        return bool((doers | targets) & (a | b))
    return True


CODES = st.lists(st.sampled_from(["CHL", "PER", "BOL", "ECU"]), max_size=3, unique=True).map(tuple)
LISTS = st.lists(st.builds(Row, CODES, CODES, CODES), max_size=12)


@settings(max_examples=60, deadline=None)
@given(rows=LISTS, a=CODES, b=CODES, over=CODES, directed=st.booleans(), limit=st.integers(1, 4))
def test_what_is_filed_is_found_as_the_filters_mean(
    rows: list[Row], a: tuple[str, ...], b: tuple[str, ...], over: tuple[str, ...], directed: bool, limit: int
) -> None:
    filters = Filters(a=a, b=b, over=over, directed=directed)
    store = Asked(rows)
    meant = [n for n, row in enumerate(rows) if means(filters, row)]
    found = matching(store, filters)

    assert count(store, found) == len(meant)
    assert first_rows(store, found, limit) == meant[:limit]
    if meant:
        assert first_rows(store, found, limit, after=meant[0]) == meant[1 : limit + 1]


def test_what_a_user_writes_is_never_sql() -> None:
    where, values = condition(Asked(ROWS), Filters(a=("x'; drop table listed; --",), types=("x' or true",)))

    assert "drop" not in where and "or true" not in where
    assert values == [["x' or true"]]
