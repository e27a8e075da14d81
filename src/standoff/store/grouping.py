"""The copies in a store, found month by month, and written down for the state that the ledger is in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from standoff.store.ledger import Ledger
from standoff.store.locks import reading
from standoff.store.minhash import signatures
from standoff.store.near import near_copies
from standoff.store.parquet import connected, literal, quoted
from standoff.store.query import view_of
from standoff.store.standing import hide, index_path, last_index, settle, write_index
from standoff.store.tables import TABLES, UNDATED

SIGNED = """
select id, min(signature), min(published) as day from all_articles semi join standing using (part, item)
where signature <> '' and (published = '' or published[:7] in (select unnest(?::varchar[])))
group by id order by day = '', day, id
"""


def write_standing(folder: Path) -> int:
    """Work out what counts in the store as it is now, and write it down where that is not done already; return how many
    copies there are.

    Only months to which something was added are compared again: with the month before and the month after, and with
    texts without a day, so that it takes no more memory than these.
    """
    with reading(folder), connected() as connection:
        ledger = Ledger.read(folder)
        if index_path(folder, ledger).exists():
            return _copies(connection, _read(index_path(folder, ledger)))
        for table, record in TABLES.items():
            connection.execute(view_of(folder, ledger, table, record))
        settle(connection, ledger)
        months = _months(ledger)
        touched = _touched(months, _covered(connection, folder))
        _keep_others(connection, folder, touched)
        for month in sorted(touched & months.keys()):
            _find(connection, month, sorted(months))
        hide(connection)
        for part in ledger.parts:
            connection.execute("insert into hidden (kind, part) values ('part', ?)", [part])
        write_index(connection, folder, ledger)
        return _copies(connection, "hidden")


def _copies(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((count,),) = connection.execute(f"select count(*) from {table} where kind in ('exact', 'near')").fetchall()
    return int(count)


def _months(ledger: Ledger) -> dict[str, set[str]]:
    """The parts that have articles of each month."""
    months: dict[str, set[str]] = {}
    for path in ledger.files("articles"):
        month, part = path.split("/")[1:]
        months.setdefault(month.removeprefix("month="), set()).add(part.removesuffix(".parquet"))
    return months


def _covered(connection: duckdb.DuckDBPyConnection, folder: Path) -> set[str]:
    """The parts that the last state that was written down covers."""
    last = last_index(folder)
    rows = [] if last is None else connection.execute(f"select part from {_read(last)} where kind = 'part'").fetchall()
    return {part for (part,) in rows}


def _touched(months: dict[str, set[str]], covered: set[str]) -> set[str]:
    """The months to which parts were added, and those after them, whose texts may be copies of the new ones."""
    new = {month for month, parts in months.items() if parts - covered}
    if UNDATED in new:
        return set(months)
    return new | {month for month in months for one in new if month == _next(one)}


def _keep_others(connection: duckdb.DuckDBPyConnection, folder: Path, touched: set[str]) -> None:
    """Take over the near copies of the months that were not touched, where both texts are still there."""
    last = last_index(folder)
    if last is not None:
        connection.execute(
            f"insert into near select distinct article, of, similarity from {_read(last)} where kind = 'near' "
            "and coalesce(nullif(published[:7], ''), ?) not in (select unnest(?::varchar[]))",
            [UNDATED, sorted(touched)],
        )


def _find(connection: duckdb.DuckDBPyConnection, month: str, months: Sequence[str]) -> None:
    """Add the near copies of one month. A text that copies one of the month before stands under that one's own."""
    before = [one for one in months if _next(one) == month]
    rows = connection.execute(SIGNED, [[month, *before]]).fetchall()
    if not rows:
        return
    known: dict[str, str] = dict(connection.execute("select article, of from near").fetchall())
    for one in near_copies(signatures([signature for _, signature, _ in rows])):
        copy, of = rows[one.copy], rows[one.of]
        if copy[2][:7] in ("", month) and copy[0] not in known:
            connection.execute("insert into near values (?, ?, ?)", [copy[0], known.get(of[0], of[0]), one.similarity])


def _next(month: str) -> str:
    if month == UNDATED:
        return ""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def _read(path: Path) -> str:
    return f"read_parquet({quoted(literal(path))})"
