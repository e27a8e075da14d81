"""The events of a store in the order of a list, newest first: small tables in memory that filters can be run on.

Whole events stay in the Parquet files; a page of them is fetched by id.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb
import msgspec

from standoff.queries.errors import CursorError
from standoff.queries.filters import Filters, condition
from standoff.queries.paging import Page, cursor_of, id_of
from standoff.records.event import Event
from standoff.store.query import Store

Key = tuple[str, str, str]
"""An event's id, its part (the file) and its report's day of publication: what it takes to find the rest quickly."""

LISTED = r"""
create temp table seen as
select row_number() over (order by published desc, article, trigger."start", id) - 1 as n,
    id, part, article, published, type, status, confidence, incident, coder, "over" as over_codes,
    case when regexp_full_match(date, '\d{4}-\d\d-\d\d') then date else published end as day,
    coalesce(place.country, '') as country, len(recipients) = 0 as together, score < 0 as conflict,
    coalesce(nullif(place.name, ''), place.text) as place_name, place.lat as lat, place.lon as lon,
    list_transform(actors, p -> p.country) as doers, list_transform(recipients, p -> p.country) as targets
from events;
create table listed as select * exclude (doers, targets) from seen order by n;
create table parties as
    select distinct code, side, n from (
        select unnest(doers) as code, 'actor' as side, n from seen
        union all
        select unnest(targets), 'recipient', n from seen
    ) where code <> '' order by code, side, n;
drop table seen;
"""
"""`listed` has a row an event, `parties` a row for each country on each of its sides. Sorted, so that DuckDB reads only
the blocks that hold what is asked for."""


def make_listing(store: Store) -> None:
    """Make the tables in the store's connection."""
    store.connection.execute(LISTED)


def page_of_events(store: Store, filters: Filters, limit: int, cursor: str = "") -> Page[Event]:
    """A page of events, newest report first. Raises `CursorError` where the cursor leads nowhere."""
    where, values = condition(filters)
    ((total,),) = store.rows(f"select count(*) from listed where {where}", values)
    after = _place(store, cursor)
    found = store.rows(
        f"select id, part, published from listed where n > ? and {where} order by n limit ?",
        [after, *values, limit + 1],
    )
    events = whole(store, found[:limit])
    return Page(events, cursor_of(found[limit - 1][0]) if len(found) > limit else "", total)


def places(store: Store, filters: Filters, most: int) -> tuple[int, list[tuple[Any, ...]]]:
    """How many events the filters let through; and name, country, latitude, longitude, events, events of conflict of
    the places with most of them."""
    where, values = condition(filters)
    ((total,),) = store.rows(f"select count(*) from listed where {where}", values)
    found = store.rows(
        "select coalesce(any_value(place_name), ''), country, lat, lon, count(*), count(*) filter (conflict) "
        f"from listed where {where} and lat is not null and lon is not null "
        "group by country, lat, lon order by 5 desc, 1 limit ?",
        [*values, most],
    )
    return total, found


def keys_of(store: Store, filters: Filters) -> list[Key]:
    """The keys of all events that the filters let through, in the list's order."""
    where, values = condition(filters)
    return store.rows(f"select id, part, published from listed where {where} order by n", values)


def relation(store: Store, filters: Filters) -> duckdb.DuckDBPyRelation:
    """Those events with all their columns, read from the Parquet files when the relation's rows are asked for."""
    where, values = condition(filters)
    fields = ", ".join(f'e."{name}"' for name in Event.__struct_fields__)
    rows = f"select n, id, part from listed where {where}"
    return store.connection.cursor().sql(
        f"select {fields} from all_events e join ({rows}) l using (id, part) order by l.n", params=values
    )


def whole(store: Store, found: Sequence[Key]) -> list[Event]:
    """The events with these ids, parts and days of publication, in this order."""
    if not found:
        return []
    ids, parts, days = zip(*found, strict=True)
    fields = ", ".join(f'"{name}" := "{name}"' for name in Event.__struct_fields__)
    rows = store.rows(
        f"select id, part, to_json(struct_pack({fields})) from all_events "
        "where published between ? and ? and id in (select unnest(?)) and part in (select unnest(?))",
        [min(days), max(days), list(ids), list(set(parts))],
    )
    decoder = msgspec.json.Decoder(Event)
    by_key = {(id, part): text for id, part, text in rows}
    return [decoder.decode(by_key[id, part]) for id, part, _ in found]


def _place(store: Store, cursor: str) -> int:
    """The place in the list that a cursor goes on after; -1 for none."""
    if not cursor:
        return -1
    rows = store.rows("select n from listed where id = ?", [id_of(cursor)])
    if not rows:
        raise CursorError("what the cursor stands at is no longer in the store: leave it out to begin again")
    return int(rows[0][0])
