"""What the questions are asked of: the incidents of a store as of today, or as of an earlier day.

An incident of which everything had been published by that day was the same then. One whose reports had not yet begun
was none. Only those in between, few on any day, are made up anew from the reports that there were.
"""

from __future__ import annotations

from standoff.measure.base import KEPT, LISTED, WITH_ARTICLES, make_up
from standoff.measure.chains import chain
from standoff.measure.queries import sql
from standoff.store.parquet import quoted
from standoff.store.query import Store

INCIDENTS = WITH_ARTICLES.format(into="base")

TODAY = """
create temp view incidents as select *, n::double as nth from ({incidents});
create temp view filed as select *, n::double as nth from base.filed;
create temp view passed as from base.passed;
create temp view coverage as from base.coverage;
create temp view pair_days as from base.pair_days;
create temp view peer_days as from base.peer_days;
"""
"""`nth` is the place of a row in the list of all, the latest first; n its number."""

UNFINISHED = """
create temp table links as select * from base.links where incident in (
    select id from base.incidents where first_report <= {day} and last_report > {day})
"""

LATE = """
create temp table late as
with told as (
    select *, row_number() over (order by day desc, id) as number, count(*) over () as all_told from work.incidents
),
near as (
    select n as place, day, id from base.incidents where day in (select day from told)
),
after as (select t.id, n.place from told t asof join near n on t.day = n.day and t.id >= n.id),
start as (select t.id, s.first from told t asof join base.starts s on t.day >= s.day)
select (base.size + t.number - 1)::bigint as n,
    coalesce(after.place, start.first - 1, base.size) + t.number / (1.0 + t.all_told) as nth,
    t.* exclude (number, all_told), coalesce(try_cast(t.day as date), '0001-01-01'::date) as dated
from told t left join after using (id) left join start using (id), (select count(*) as size from base.incidents) base
order by nth
"""
"""The incidents that are made up anew, with numbers of their own and their places among the others."""

CHANGED = """
create temp table peers_changed as
    select actor as country, recipient as other, try_cast(day as date) as day, words + threats + acts as conflict
    from changed
    union all
    select recipient, actor, try_cast(day as date), words + threats + acts from changed
"""
"""What the day's knowledge adds to and takes from the counts of today."""

EARLIER = """
create temp view incidents as
    select *, n::double as nth from ({incidents}) where last_report <= {day}
    union all by name select * from late;
create temp view filed as
    select *, n::double as nth from base.filed where last <= {day}::date
    union all by name select f.*, l.nth from late_filed f join late l using (n);
create temp view passed as
    select * from base.passed where last <= {day}::date union all by name select * from late_passed;
create temp view coverage as from base.coverage where day <= {day};
create temp view pair_days as from base.pair_days where day <= {day} union all by name from changed;
create temp view peer_days as from base.peer_days where day <= {day}::date union all by name from peers_changed;
"""


def lay(store: Store, as_of: str, last: str) -> None:
    """Make the views `incidents`, `filed`, `passed`, `coverage`, `pair_days` and `peer_days` as of a day (ISO), from
    the tables of the attached database `base`; `last` is the day of the latest report."""
    run = store.connection.execute
    if as_of < last:
        _make_up_late(store, as_of)
        run(EARLIER.format(day=quoted(as_of), incidents=INCIDENTS))
    else:
        run(TODAY.format(incidents=INCIDENTS))


def _make_up_late(store: Store, as_of: str) -> None:
    run, day = store.connection.execute, quoted(as_of)
    run(UNFINISHED.format(day=day))
    chain(store, as_of)
    ((first,),) = store.rows("select min(published) from links where published <> ''")
    run("attach ':memory:' as work")
    make_up(store, f"e.published between {quoted(first or '9999')} and {day}")
    run(LATE)
    run("detach work")
    source = f"({LISTED.format(incidents='late')})"
    run(sql("filed").format(create="create temp table late_filed", source=source, kept=KEPT))
    run(sql("passed").format(create="create temp table late_passed", filed="late_filed", incidents="late"))
    gone = f"(select * from base.incidents where last_report > {day} and day <= {day})"
    run(sql("days").format(into="create temp table changed as", sign=-1, source=gone))
    run(sql("days").format(into="insert into changed", sign=1, source="late"))
    run(CHANGED)
