"""The texts of some months in the order of publication, with their signatures, which lie in a file beside the index.

The store's files are gone through a few at a time: what DuckDB's allocator holds of them is given back in between, so
that memory does not grow with their number.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import numpy as np

from standoff.store.ledger import Ledger
from standoff.store.minhash import BODY, LEAD, Signature, signatures
from standoff.store.parquet import let_go
from standoff.store.query import rows_in
from standoff.store.standing import INDEX

FILES = 4
"""Files of articles that are read at once: some ten megabytes of DuckDB's."""

BATCH = 1_000
"""Signatures that are decoded at a time."""

FOUND = "create or replace temp table found (id varchar, published varchar)"

FIND = """
insert into found select id, published from ({rows}) anti join replaced using (part, item) where signature <> ''
"""

SIGNED = """
create or replace temp table signed as
    select id, min(published) as day from found group by id order by day = '', day, id
"""
"""The texts that have a signature in the order of publication; `rowid` numbers them. The signatures stay where they
are: in this table they would take twenty times its room."""

SIGNATURES = "select signed.rowid, signature from ({rows}) join signed using (id) where signature <> ''"
"""Signatures by number, in no order; a text that came several times has the same one each time."""


def paths_of(ledger: Ledger, months: Collection[str]) -> list[str]:
    """The files of the articles of some months, by their paths below the store."""
    wanted = {f"month={month}" for month in months}
    return [path for path in ledger.files("articles") if path.split("/")[1] in wanted]


@contextmanager
def signed(connection: duckdb.DuckDBPyConnection, folder: Path, paths: list[str]) -> Iterator[Signature]:
    """Make the table `signed` of the articles in some files, from the table `replaced`; and give their signatures by
    number, in a file that is gone when its process is."""
    connection.execute(FOUND)
    for rows in _rows(folder, paths):
        connection.execute(FIND.format(rows=rows))
        let_go(connection)
    connection.execute(SIGNED)
    connection.execute("drop table found")
    ((count,),) = connection.execute("select count(*) from signed").fetchall()
    with tempfile.TemporaryFile(dir=folder / INDEX) as file:
        shape = (max(1, count), BODY + LEAD)
        file.truncate(2 * shape[0] * shape[1])
        signature = np.memmap(file, np.uint16, "r+", shape=shape)[:count]
        for rows in _rows(folder, paths):
            _read(connection.execute(SIGNATURES.format(rows=rows)), signature)
            let_go(connection)
        yield signature


def _rows(folder: Path, paths: list[str]) -> Iterator[str]:
    for start in range(0, len(paths), FILES):
        yield rows_in(folder, paths[start : start + FILES])


def _read(found: duckdb.DuckDBPyConnection, into: Signature) -> None:
    while batch := found.fetchmany(BATCH):
        into[[number for number, _ in batch]] = signatures([signature for _, signature in batch])
