"""Which rows count: of each item its latest coding, of each text its earliest report; and where that is written down.

What does not count is kept as a table of hidden rows, which is empty in most stores, so that a query costs nothing more
than reading its columns. A run writes it at its end, under a name that says for which state of the ledger it holds; a
reader who comes in the middle of a run makes it in memory.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from standoff.store.keys import keys_shown
from standoff.store.ledger import Ledger
from standoff.store.parquet import OPTIONS, literal, quoted, written

INDEX = "index"

STANDING = """
create table retired as select unnest(?::varchar[]) as item;
create table places as
    select part, item, max(coded) as coded from (
        select part, item, coded from all_articles union all select part, item, coded from all_rejections
    ) group by part, item;
create table latest as
    select part, item from places anti join retired using (item)
    qualify row_number() over (partition by item order by coded desc, part) = 1;
create table standing as
    select part, item, id, url, publisher, published, input, coded
    from all_articles semi join latest using (part, item);
"""
"""What each item is now, from the views `all_…`."""

HIDDEN = """
create table first as
    select part, item, id from standing
    qualify row_number() over (partition by id order by published = '', published, coded, input, item) = 1;
create table kept as select * from first where id not in (select article from near);
create table hidden as
    select 'replaced' as kind, part, item, null as article, null as of, null as similarity,
        null as url, null as publisher, null as published, null as input
    from places anti join latest using (part, item)
    union all
    select if(near.article is null or s.id = near.of, 'exact', 'near'), s.part, s.item, s.id, coalesce(near.of, s.id),
        coalesce(near.similarity, 1), s.url, s.publisher, s.published, s.input
    from standing s anti join kept using (part, item) left join near on near.article = s.id
    union all
    select 'events', part, null, id, null, null, null, null, null, null
    from (select distinct part, id from all_articles) anti join kept using (part, id);
"""
"""The table `hidden`. `kind` is exact or near (a copy of the text `of`), replaced (an input's earlier content, or an
earlier coding), or events (the events of `article` in `part` do not count); in the file also part (it holds for it)."""

VIEWS = """
create view hidden_items as select part, item from hidden where kind not in ('events', 'part');
create view articles as select * from all_articles anti join hidden_items using (part, item);
create view rejections as select * from all_rejections anti join hidden_items using (part, item);
create view events as
    select e.* from all_events e
    anti join (select part, article from hidden where kind = 'events') h on e.part = h.part and e.article = h.article;
"""

PLAIN_VIEWS = """
create view articles as from all_articles;
create view rejections as from all_rejections;
create view events as from all_events;
"""

COPIES = """
create view copies as
    select article, of, kind, similarity, url, publisher, published, input from hidden where kind in ('exact', 'near');
"""


def stand(connection: duckdb.DuckDBPyConnection, folder: Path, ledger: Ledger) -> None:
    """Make the table `hidden` and the views of what counts, from the views `all_…` that the connection has.

    A state for which the store holds no table is worked out from the articles' ids; which texts are near copies is then
    taken from the last state that was written.
    """
    index = index_path(folder, ledger)
    if index.exists():
        connection.execute(f"create table hidden as from read_parquet({quoted(literal(index))})")
    else:
        settle(connection, ledger)
        last = last_index(folder)
        if last is not None:
            connection.execute(
                "insert into near select distinct article, of, similarity "
                f"from read_parquet({quoted(literal(last))}) where kind = 'near'"
            )
        hide(connection)
    hidden = connection.execute("select count(*) from hidden where kind <> 'part'").fetchone()
    connection.execute((VIEWS if hidden and hidden[0] else PLAIN_VIEWS) + COPIES)


def settle(connection: duckdb.DuckDBPyConnection, ledger: Ledger) -> None:
    """Work out the table `standing` from the views `all_…`, and make an empty table `near`."""
    first, *rest = STANDING.split(";\n")
    connection.execute(first, [keys_shown(ledger.retired())])
    connection.execute(";".join(rest))
    connection.execute("create table near (article varchar, of varchar, similarity double)")


def hide(connection: duckdb.DuckDBPyConnection) -> None:
    """Work out the table `hidden` from `standing` and `near`; a copy of a text that stands no more is none."""
    connection.execute("delete from near where of not in (select id from standing)")
    connection.execute(HIDDEN)


def write_index(connection: duckdb.DuckDBPyConnection, folder: Path, ledger: Ledger) -> None:
    """Write the table `hidden` down for this state of the ledger, and remove those of earlier states."""
    target = index_path(folder, ledger)
    with written(target) as temporary:
        connection.execute(f"copy (from hidden order by all) to {quoted(str(temporary))} ({OPTIONS})")
    for other in (folder / INDEX).glob("*.parquet"):
        if other != target:
            other.unlink(missing_ok=True)


def last_index(folder: Path) -> Path | None:
    """The table of the last state that was written down."""
    return max((folder / INDEX).glob("*.parquet"), key=lambda path: path.stat().st_mtime_ns, default=None)


def index_path(folder: Path, ledger: Ledger) -> Path:
    """Where the table of one state lies."""
    return folder / INDEX / f"{ledger.state}.parquet"
