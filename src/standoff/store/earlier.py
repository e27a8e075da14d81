"""What a store of tables 1 and 2 holds, in today's rows: of each input the last run, of an article the last coding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from standoff.records.event import Event
from standoff.store.folder import table_files
from standoff.store.keys import key_of, shown
from standoff.store.minhash import signature_of
from standoff.store.parquet import literal, quoted
from standoff.store.tables import TABLES, ArticleRow, RejectionRow, column_types

ARTICLES = 2_000
"""Articles a batch, as many as a part has."""

LIVE = """
create view runs as
    select input, max(coded) as coded
    from (select input, coded from all_articles union all select input, coded from all_rejections)
    group by input;
create table articles as
    select part, id, input, coded, published from all_articles semi join runs using (input, coded)
    qualify row_number() over (partition by id order by coded desc, part desc) = 1;
create view rejections as select * from all_rejections semi join runs using (input, coded);
create view events as
    select e.* from all_events e semi join articles a on e.article = a.id and e.part = a.part
    qualify row_number() over (partition by e.id order by e.part) = 1;
create table coders as
    select a.id, coalesce(min(e.coder), (select mode(coder) from all_events), '') as coder
    from articles a left join events e on e.article = a.id group by a.id;
"""
"""What counted. These stores did not say who coded an article that has no events: most likely who coded the others."""


class Batch(msgspec.Struct, frozen=True):
    """Some articles of one coder and one month with all that belongs to them, or rejected inputs alone."""

    coder: str
    month: str
    articles: list[ArticleRow]
    events: list[Event]
    rejections: list[RejectionRow]


def open_earlier(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Make the views of what counts in a store of an earlier version."""
    for table, record in TABLES.items():
        connection.execute(_view(folder, table, record))
    connection.execute(LIVE)


def batches(connection: duckdb.DuckDBPyConnection) -> Iterator[Batch]:
    """All that counts, in the same batches each time."""
    sql = "select coder, coalesce(nullif(published[:7], ''), 'unknown'), id from articles join coders using (id)"
    rows = connection.execute(f"{sql} order by all").fetchall()
    groups: dict[tuple[str, str], list[str]] = {}
    for coder, month, article in rows:
        groups.setdefault((coder, month), []).append(article)
    for (coder, month), ids in groups.items():
        for start in range(0, len(ids), ARTICLES):
            yield _batch(connection, coder, month, ids[start : start + ARTICLES])
    alone = "from rejections anti join articles on articles.id = rejections.article"
    inputs = [_rejection(row) for row in _rows(connection, alone, [])]
    if inputs:
        yield Batch("", "unknown", [], [], inputs)


def _batch(connection: duckdb.DuckDBPyConnection, coder: str, month: str, ids: list[str]) -> Batch:
    whole = "from all_articles semi join articles using (part, id) where id in (select unnest(?::varchar[]))"
    of_them = "where article in (select unnest(?::varchar[]))"
    return Batch(
        coder,
        month,
        [_article(row, coder) for row in _rows(connection, f"{whole} order by id", [ids])],
        [msgspec.convert(row, Event) for row in _rows(connection, f"from events {of_them} order by id", [ids])],
        [_rejection(row) for row in _rows(connection, f"from rejections {of_them} order by all", [ids])],
    )


def _rows(connection: duckdb.DuckDBPyConnection, rest: str, parameters: list[object]) -> Iterator[dict[str, Any]]:
    cursor = connection.cursor().execute(f"select to_json(found) from (select * {rest}) found", parameters)
    while some := cursor.fetchmany(1_000):
        yield from (msgspec.json.decode(text, type=dict[str, Any]) for (text,) in some)


def _article(row: dict[str, Any], coder: str) -> ArticleRow:
    item = shown(key_of("earlier", row["id"], row["input"]))
    return msgspec.convert({**row, "coder": coder, "item": item, "signature": signature_of(row["text"])}, ArticleRow)


def _rejection(row: dict[str, Any]) -> RejectionRow:
    """A rejection inside an article has the article's item, one of an input an item of its own."""
    own = ("earlier", row["article"]) if row["article"] else ("rejection", row["where"], row["reason"], row["detail"])
    return msgspec.convert({**row, "item": shown(key_of(*own, row["input"]))}, RejectionRow)


def _view(folder: Path, table: str, record: type[msgspec.Struct]) -> str:
    files = ", ".join(quoted(literal(path)) for path in table_files(folder, table))
    if files:
        return (
            f"create view all_{table} as select * exclude (filename), parse_filename(filename, true) as part "
            f"from read_parquet([{files}], hive_partitioning = false, filename = true, union_by_name = true)"
        )
    empty = ", ".join(f'null::{kind} as "{name}"' for name, kind in column_types(record).items())
    return f"create view all_{table} as select {empty}, null::varchar as part where false"
