"""The incidents of a store, found once and kept beside it in tables that answer a question at once."""

from __future__ import annotations

from itertools import product

from standoff.measure.chains import chain
from standoff.measure.kinds import kind_of
from standoff.measure.links import link
from standoff.measure.queries import sql
from standoff.measure.rule import RULE
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Status
from standoff.store.query import Store

VERSION = 3
"""Raise it when a table changes, or what is found: the tables are then made again."""

AT_ONCE = 500_000
"""Events whose incidents are made up at once: a gigabyte or so."""

KEPT = "type, status, kind, day, published, last"
"""What an incident is filed with, besides its number and third matters."""

LISTED = """
select n, actors as doers, recipients as targets, len(recipients) = 0 as together,
    list_distinct(list_filter(list_append(over_codes, country), c -> c <> '')) as "over",
    type, status, kind, dated as day,
    coalesce(try_cast(first_report as date), '0001-01-01'::date) as published,
    coalesce(try_cast(last_report as date), '0001-01-01'::date) as last
from {incidents}
"""
"""Incidents as `sql/filed.sql` wants them."""

KINDS = """create or replace temp table kinds as
    select unnest($types) as type, unnest($statuses) as status, unnest($kinds) as kind"""

TABLES = """
create table {into}.incidents as
    select row_number() over () - 1 as n, * replace (array_to_string(articles, chr(31)) as articles),
        coalesce(try_cast(day as date), '0001-01-01'::date) as dated
    from (from work.incidents order by day desc, id);
create table {into}.starts as select day, min(n) as first from {into}.incidents group by day order by day;
create table {into}.coverage as
    select published as day, count(*) as articles from articles where published <> '' group by 1 order by 1;
create table {into}.links as
    select l.id, l.published, l.events, l.same, l.article, l.alike, k.incident
    from links l join linked k on k.event = l.events[1]
    where k.incident in (select id from {into}.incidents where first_report <> last_report)
    order by k.incident;
"""
"""Incidents are numbered by their place in the list. The ids of their articles are one text: DuckDB takes three times
as long to find a row of a list whose texts come again and again. The links are kept of those incidents alone that were
others before all of their reports had come."""

WITH_ARTICLES = "select * replace (string_split(articles, chr(31)) as articles) from {into}.incidents"
"""The incidents with their articles as a list."""

INDEXES = """
create unique index incident_by_n on {into}.incidents (n);
create unique index incident_by_id on {into}.incidents (id);
"""

DAYS = """
create table {into}.pair_days as from directed_days order by day, actor, recipient;
create table {into}.peer_days as
    select country, other, coalesce(try_cast(day as date), '0001-01-01'::date) as day, sum(conflict)::bigint as conflict
    from (
        select actor as country, recipient as other, day, words + threats + acts as conflict from directed_days
        union all
        select recipient, actor, day, words + threats + acts from directed_days
    ) where conflict <> 0 group by all order by country, day;
"""


def build(store: Store, into: str) -> None:
    """Make the tables of the incidents of all that was published, in the attached database `into`."""
    link(store, store.folder)
    chain(store, "9999")
    make_up(store, "e.published between '1' and '9999'")
    run = store.connection.execute
    run(TABLES.format(into=into))
    listed = LISTED.format(incidents=f"{into}.incidents")
    run(f"create or replace temp view to_file as {listed}")
    run(sql("filed").format(create=f"create table {into}.filed", source="to_file", kept=KEPT))
    whole = f"({WITH_ARTICLES.format(into=into)})"
    run(sql("passed").format(create=f"create table {into}.passed", filed=f"{into}.filed", incidents=whole))
    run(sql("days").format(into="create or replace temp table directed_days as", sign=1, source=f"{into}.incidents"))
    run(DAYS.format(into=into))
    run(INDEXES.format(into=into))
    run("drop view to_file; drop table directed_days; drop table linked; drop table links")


def make_up(store: Store, where: str) -> None:
    """Make the table `work.incidents` of the events in `linked` that a condition lets through, unordered."""
    run = store.connection.execute
    rows = [(type_, status, kind_of(type_, quad_of(type_), status)) for type_, status in product(EventType, Status)]
    types, statuses, kinds = ([str(cell) for cell in column] for column in zip(*(r for r in rows if r[2]), strict=True))
    run(KINDS, {"types": types, "statuses": statuses, "kinds": kinds})
    run(sql("told").format(where=where))
    run(sql("matters").format(about=RULE.about))
    parts = 1 + store.count("work.told") // AT_ONCE
    for part in range(parts):
        into = "insert into work.incidents" if part else "create or replace table work.incidents as"
        run(sql("incidents").format(into=into, parts=parts, part=part))
    run("drop table work.told; drop table work.matters")
