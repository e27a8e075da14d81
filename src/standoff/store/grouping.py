"""The copies in a store, found month by month, and written down for the state that the ledger is in.

What this takes of memory does not grow with the store: DuckDB keeps its tables within `BOUNDS` and puts the rest into
files beside the index, where the signatures of the two months that are compared lie as well.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from standoff.records.problem import Problem
from standoff.store.ledger import Ledger
from standoff.store.locks import reading
from standoff.store.near import Near, near_copies
from standoff.store.parquet import connected, let_go, literal, quoted
from standoff.store.query import view_of
from standoff.store.signed import paths_of, signed
from standoff.store.standing import INDEX, SPILL, hide, index_path, last_index, settle, write_index
from standoff.store.tables import TABLES, UNDATED

BOUNDS = "set memory_limit = '256MB'; set threads = 1; set enable_external_file_cache = false"
"""What DuckDB may hold: a store of a million articles needs it, a smaller one less. Each thread has buffers of its own,
and what was read once would be kept up to the limit."""

BATCH = 1_000
"""Copies that are added at a time."""

COPIES = """
insert into near
    select copy.id, coalesce(known.of, one.id), found.similarity
    from (select unnest(?::bigint[]) as copy, unnest(?::bigint[]) as of, unnest(?::double[]) as similarity) found
    join signed copy on copy.rowid = found.copy
    join signed one on one.rowid = found.of
    left join near known on known.article = one.id
    anti join near before on before.article = copy.id
    where copy.day[:7] in ('', ?)
"""
"""The copies of one month, by number. A text that copies one of the month before stands under that one's own."""


def write_standing(folder: Path) -> int:
    """Work out what counts in the store as it is now, and write it down where that is not done already; return how many
    copies there are.

    Only months to which something was added are compared again: with the month before and the month after, and with
    texts without a day.
    """
    with reading(folder), _bounded(folder) as connection:
        ledger = Ledger.read(folder)
        if index_path(folder, ledger).exists():
            return _copies(connection, _read(index_path(folder, ledger)))
        for table, record in TABLES.items():
            connection.execute(view_of(folder, ledger, table, record))
        settle(connection, ledger)
        let_go(connection)
        months = _months(ledger)
        touched = _touched(months, _covered(connection, folder))
        _keep_others(connection, folder, touched)
        for month in sorted(touched & months.keys()):
            _find(connection, folder, ledger, month)
        let_go(connection)
        hide(connection)
        let_go(connection)
        connection.execute("insert into hidden (kind, part) select 'part', unnest(?::varchar[])", [list(ledger.parts)])
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


def _find(connection: duckdb.DuckDBPyConnection, folder: Path, ledger: Ledger, month: str) -> None:
    """Add the near copies of one month."""
    compared = {month, UNDATED, *(one for one in _months(ledger) if _next(one) == month)}
    with signed(connection, folder, paths_of(ledger, compared)) as rows:
        found = near_copies(rows)
    for start in range(0, len(found), BATCH):
        _add(connection, found[start : start + BATCH], month)
    connection.execute("drop table signed")


def _add(connection: duckdb.DuckDBPyConnection, found: list[Near], month: str) -> None:
    columns = [one.copy for one in found], [one.of for one in found], [one.similarity for one in found]
    connection.execute(COPIES, [*columns, month])


@contextmanager
def _bounded(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A DuckDB that keeps to `BOUNDS` and puts the rest into a folder beside the index. Raises `Problem` where neither
    has room."""
    try:
        (folder / INDEX).mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=SPILL, dir=folder / INDEX) as spill, connected() as connection:
            connection.execute(f"{BOUNDS}; set temp_directory = {quoted(spill)}")
            yield connection
    except (duckdb.Error, OSError) as error:
        raise Problem(
            f"cannot look for copies in {folder}: {str(error).splitlines()[0]}: make room there, then run the same "
            "command again; what was coded is kept"
        ) from error


def _next(month: str) -> str:
    if month == UNDATED:
        return ""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def _read(path: Path) -> str:
    return f"read_parquet({quoted(literal(path))})"
