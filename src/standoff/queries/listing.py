"""The events of a store in the order of a list, newest first: tables that are made once and kept beside the store.

Whole events stay in the Parquet files; a page of them is fetched by id.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb
import msgspec

from standoff.measure.queries import sql
from standoff.queries.errors import CursorError
from standoff.queries.filters import Filters, among, condition, matching
from standoff.queries.paging import Page, cursor_of, id_of
from standoff.queries.rows import count, count_and_first
from standoff.records.event import Event
from standoff.store.derived import attach
from standoff.store.parquet import quoted
from standoff.store.query import Store
from standoff.store.tables import ArticleRow

VERSION = 2
"""Raise it when a table changes: they are then made again."""

KEPT = "type, status, day, published, confidence, spot, conflict"

LISTED = r"""
create table {into}.listed as
select row_number() over () - 1 as n, * from (
    select id, part, article, published as report, type, status, confidence, coder,
        coalesce(try_cast(case when regexp_full_match(date, '\d{{4}}-\d\d-\d\d') then date else published end as date),
            '0001-01-01'::date) as day,
        coalesce(try_cast(published as date), '0001-01-01'::date) as published,
        len(recipients) = 0 as together, score < 0 as conflict,
        case when place.lat is not null and place.lon is not null
            then hash(coalesce(place.country, ''), place.lat, place.lon) end as spot,
        list_distinct(list_filter(list_transform(actors, p -> p.country), c -> c <> '')) as doers,
        list_distinct(list_filter(list_transform(recipients, p -> p.country), c -> c <> '')) as targets,
        list_distinct(list_filter(list_append("over", place.country), c -> c <> '')) as "over"
    from events order by events.published desc, article, trigger."start", id
);
create table {into}.spots as
    select hash(country, lat, lon) as spot, name, country, lat, lon from (
        select coalesce(place.country, '') as country, place.lat as lat, place.lon as lon,
            coalesce(min(coalesce(nullif(place.name, ''), place.text)), '') as name
        from events where place.lat is not null and place.lon is not null group by 1, 2, 3
    );
create table {into}.texts as select id, part from articles;
"""

WIRE = """
checkpoint {into};
set force_compression = 'zstd';
create table {into}.wire (n bigint, told varchar);
"""

WHOLE = """
insert into {into}.wire
select n, told from {into}.listed join (
    select id, part, to_json(struct_pack({fields}))::varchar as told from events where published between ? and ?
) using (id, part) where n between ? and ? order by n
"""

WIRED = """
checkpoint {into};
reset force_compression;
"""
"""Each event as on the wire: from the Parquet files a page of events would cost as many files as it has months.
Columns are compressed when they are checkpointed."""

AT_ONCE = 200_000
"""Events that are written so at once: a few hundred megabytes."""

INDEXES = """
create unique index event_by_n on {into}.listed (n);
create index event_by_id on {into}.listed (id);
create index event_by_article on {into}.listed (article);
create unique index wire_by_n on {into}.wire (n);
create index text_by_id on {into}.texts (id);
"""

COUNTS = """
create table {into}.countries as
    select code, count(*) as events from (
        select unnest(list_distinct(list_concat(doers, targets))) as code from {into}.listed
    ) group by code order by events desc, code;
create table {into}.counts as
    select 'status' as what, status as name, count(*) as n from {into}.listed group by all
    union all select 'type', type, count(*) from {into}.listed group by all
    union all select 'coder', coder, count(*) from {into}.listed group by all
    union all select 'publisher', publisher, count(*) from articles where publisher <> '' group by all
    union all select 'reason', reason, count(*) from rejections group by all;
create table {into}.whole as
    select count(*) as articles, min(nullif(published, '')) as first, max(published) as last,
        sum(characters) as characters, count(*) filter (text <> '') as texts,
        (select count(*) from {into}.listed) as events, (select count(*) from rejections) as rejections
    from articles;
"""
"""What the store holds, counted once."""

TABLES = ("filed", "listed", "wire", "texts", "spots", "countries", "counts", "whole")

FIELDS = ", ".join(f'"{name}" := "{name}"' for name in Event.__struct_fields__)


def make_listing(store: Store) -> None:
    """Make the list's tables known to the store's connection; they are made where nobody has made them yet.

    `listed` has a row an event, `filed` one for each country that it can be asked for by.
    """
    attach(store, store.folder, "listing", VERSION, _build)
    for table in TABLES:
        columns = "*, n as nth" if table in ("filed", "listed") else "*"
        store.connection.execute(f"create view {table} as select {columns} from listing.{table}")


def _build(store: Store, into: str) -> None:
    run = store.connection.execute
    run(LISTED.format(into=into))
    run(sql("filed").format(create=f"create table {into}.filed", source=f"{into}.listed", kept=KEPT))
    run(COUNTS.format(into=into))
    run(WIRE.format(into=into))
    for start in range(0, store.count(f"{into}.listed"), AT_ONCE):
        numbers = [start, start + AT_ONCE - 1]
        ((first, last),) = store.rows(
            f"select min(report), max(report) from {into}.listed where n between ? and ?", numbers
        )
        run(WHOLE.format(into=into, fields=FIELDS), [first, last, *numbers])
    run(WIRED.format(into=into))
    run(INDEXES.format(into=into))


def page_of_events(store: Store, filters: Filters, limit: int, cursor: str = "") -> Page[Event]:
    """A page of events, newest report first. Raises `CursorError` where the cursor leads nowhere."""
    found = matching(store, filters)
    after = _place(store, cursor)
    total, numbers = count_and_first(store, found, limit + 1, after)
    events = whole(store, numbers[:limit])
    return Page(events, cursor_of(events[-1].id) if len(numbers) > limit else "", total)


def places(store: Store, filters: Filters, most: int) -> tuple[int, list[tuple[Any, ...]]]:
    """How many events the filters let through; and name, country, latitude, longitude, events, events of conflict of
    the places with most of them."""
    found = matching(store, filters)
    rows = f"from {found.table} where {found.where} and spot is not null"
    told = rows if found.once else f"from (select distinct n, spot, conflict {rows})"
    counted = store.rows(
        "select name, country, lat, lon, n, bad from ("
        f"select spot, count(*) as n, count(*) filter (conflict) as bad {told} group by spot order by n desc, spot "
        "limit ?) join spots using (spot) order by n desc, name, spot",
        [*found.values, most],
    )
    return count(store, found), counted


def numbers_of(store: Store, filters: Filters) -> list[int]:
    """The numbers of all events that the filters let through, in the list's order."""
    where, values = condition(store, filters)
    return [n for (n,) in store.rows(f"select n from listed where {where} order by n", values)]


def relation(store: Store, filters: Filters) -> duckdb.DuckDBPyRelation:
    """Those events with all their columns, read from the Parquet files when the relation's rows are asked for."""
    where, values = condition(store, filters)
    fields = ", ".join(f'e."{name}"' for name in Event.__struct_fields__)
    rows = f"select n, id, part from listed where {where}"
    return store.connection.cursor().sql(
        f"select {fields} from all_events e join ({rows}) l using (id, part) order by l.n", params=values
    )


def whole(store: Store, numbers: Sequence[int]) -> list[Event]:
    """The events with these numbers, in this order."""
    found = dict(store.rows(f"select n, told from wire where {among('n', numbers)}")) if numbers else {}
    return [msgspec.json.decode(found[n], type=Event) for n in numbers]


def article_of(store: Store, id: str) -> ArticleRow | None:
    """The article with this id, or None."""
    found = store.rows("select part from texts where id = ?", [id])
    if not found:
        return None
    return next(iter(list(store.articles(f"part = {quoted(found[0][0])} and id = ?", [id]))), None)


def _place(store: Store, cursor: str) -> float:
    """The place in the list that a cursor goes on after; -1 for none."""
    if not cursor:
        return -1
    rows = store.rows("select n from listed where id = ?", [id_of(cursor)])
    if not rows:
        raise CursorError("what the cursor stands at is no longer in the store: leave it out to begin again")
    return float(rows[0][0])
