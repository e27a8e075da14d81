from __future__ import annotations

import duckdb
import pytest

from standoff.queries.filters import Filters, condition

EVENTS = """
create table listed
    (n int, id varchar, type varchar, day varchar, over_codes varchar[], country varchar, together bool);
insert into listed values
    (0, 'x', 'ACCUSE', '2021-01-01', ['BOL'], '', false),
    (1, 'y', 'CONSULT', '2021-01-02', [], 'PER', true);
create table parties (code varchar, side varchar, n int);
insert into parties values ('CHL', 'actor', 0), ('PER', 'recipient', 0), ('CHL', 'actor', 1), ('PER', 'actor', 1);
"""


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), ["x", "y"]),
        (Filters(a=("CHL",), b=("PER",)), ["x", "y"]),
        (Filters(a=("PER",), b=("CHL",)), ["x", "y"]),
        (Filters(a=("CHL",), b=("PER",), directed=True), ["x"]),
        (Filters(a=("PER",), b=("CHL",), directed=True), []),
        (Filters(a=("PER",), directed=True), ["y"]),
        (Filters(b=("PER",), directed=True), ["x"]),
        (Filters(over=("BOL",)), ["x"]),
        (Filters(over=("PER",)), ["y"]),
        (Filters(types=("CONSULT",)), ["y"]),
        (Filters(since="2021-01-02"), ["y"]),
        (Filters(until="2021-01-01"), ["x"]),
        (Filters(ids=("y", "z")), ["y"]),
        (Filters(ids=()), []),
    ],
)
def test_which_rows_pass(filters: Filters, found: list[str]) -> None:
    connection = duckdb.connect()
    connection.execute(EVENTS)
    where, values = condition(filters)

    assert [
        id for (id,) in connection.execute(f"select id from listed where {where} order by n", values).fetchall()
    ] == found


def test_what_a_user_writes_is_never_sql() -> None:
    where, values = condition(Filters(a=("x'; drop table listed; --",)))

    assert "drop" not in where
    assert values == [["x'; drop table listed; --"]]
