"""Incidents as of a day: happenings that were found to be one, directly or through others, among what was published by
then."""

from __future__ import annotations

from standoff.store.query import Store

PAIRS = """
select one.id, one.published, other.id, other.published
from (select id, published, unnest(same) as with_id from links where len(same) > 0) one
join links other on other.id = one.with_id
where one.published between '1' and $as_of and other.published between '1' and $as_of
union all
select one.id, one.published, first.id, first.day
from links one join (
    select alike, arg_min(id, (published, id)) as id, min(published) as day from links
    where alike <> '' and published between '1' and $as_of
    group by alike having count(distinct article) > 1
) first using (alike)
where one.id <> first.id and one.published between '1' and $as_of
"""
"""Those that were found to be the same; and of happenings without words those that are `alike`, each with the first:
they are one where more than one article tells of them."""

LINKED = """
create or replace temp table linked as
with roots as (select unnest($ids) as id, unnest($roots) as root),
told as (select id, unnest(events) as event from links where published between '1' and $as_of)
select told.event, coalesce(roots.root, told.id) as incident from told left join roots using (id)
"""
"""Undated articles are left out: an empty day of publication lies before every digit."""


def chain(store: Store, as_of: str) -> None:
    """Make the table `linked` (event, incident) from the table `links`, of all that was published by a day (ISO).

    An incident bears the id of its earliest reported happening, of equals the first by id.
    """
    roots = _roots(store.connection.execute(PAIRS, {"as_of": as_of}).fetchall())
    store.connection.execute(LINKED, {"ids": list(roots), "roots": list(roots.values()), "as_of": as_of})


def _roots(pairs: list[tuple[str, str, str, str]]) -> dict[str, str]:
    """For each happening in a pair the first of all that it hangs together with."""
    parent: dict[str, str] = {}
    published: dict[str, str] = {}
    for one, day, other, its_day in pairs:
        published |= {one: day, other: its_day}
        ends = (_root(parent, one), _root(parent, other))
        first, second = sorted(ends, key=lambda id: (published[id], id))
        parent[second] = first
    return {id: _root(parent, id) for id in sorted(published)}


def _root(parent: dict[str, str], id: str) -> str:
    while (above := parent.setdefault(id, id)) != id:
        parent[id] = parent[above]
        id = parent[id]
    return id
