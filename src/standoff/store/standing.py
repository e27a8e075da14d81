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
from standoff.store.parquet import OPTIONS, let_go, literal, quoted, written

INDEX = "index"

SPILL = ".spill-"
"""How the folders begin, beside the index, in which a run keeps what does not fit into memory."""

STANDING = """
create table retired as select unnest(?::varchar[]) as item;
create view places as
    select part, item, coded from all_articles union all select part, item, coded from all_rejections;
create table doubtful as
    from retired union select item from places group by item having min(part) <> max(part);
create table replaced as
    select part, item from (
        select part, item, max(coded) as coded from places semi join doubtful using (item) group by part, item
    )
    qualify item in (from retired) or row_number() over (partition by item order by coded desc, part) > 1;
create view standing as
    select part, item, id, url, publisher, published, input, coded, signature
    from all_articles anti join replaced using (part, item);
"""
"""What each item is now, from the views `all_…`. What is written down as a table is what does not count: little."""

HIDDEN = """
create table repeated as select id from standing group by id having count(*) > 1;
create table copied as
    select part, item, id from standing semi join repeated using (id)
    qualify row_number() over (partition by id order by published = '', published, coded, input, item) > 1
    union
    select part, item, id from standing semi join near on near.article = standing.id;
create table passed as
    select part, item, id from all_articles semi join replaced using (part, item) union all from copied;
create table hidden as
    select 'replaced' as kind, part, item, null as article, null as of, null as similarity,
        null as url, null as publisher, null as published, null as input
    from replaced
    union all
    select if(near.article is null or s.id = near.of, 'exact', 'near'), s.part, s.item, s.id, coalesce(near.of, s.id),
        coalesce(near.similarity, 1), s.url, s.publisher, s.published, s.input
    from standing s semi join copied using (part, item) left join near on near.article = s.id
    union all
    select 'events', part, null, id, null, null, null, null, null, null
    from (select distinct part, id from passed) anti join (
        select part, id from all_articles semi join passed using (part, id) anti join passed p using (part, item)
    ) using (part, id);
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
    """Make the view `standing` over the views `all_…`, and an empty table `near`."""
    first, *rest = STANDING.split(";\n")
    connection.execute(first, [keys_shown(ledger.retired())])
    connection.execute(";".join(rest))
    connection.execute("create table near (article varchar, of varchar, similarity double)")


def hide(connection: duckdb.DuckDBPyConnection) -> None:
    """Work out the table `hidden` from `standing` and `near`; a copy of a text that stands no more is none."""
    connection.execute("delete from near where of in (select of from near anti join standing on standing.id = near.of)")
    for statement in HIDDEN.split(";\n"):
        connection.execute(statement)
        let_go(connection)


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
