"""Which happenings of a store are one, kept beside its tables: what is new is compared, the rest is not even read.

`links/` in the store's folder holds one table: for each happening of an article the state of the files that it was read
from, a fingerprint of its events, and the happenings of other articles that it was found to be. It may be deleted: it
is made again from the events.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import msgspec

from standoff.measure.across import NEAR_DAYS, Index, day_of, same_as
from standoff.measure.happenings import Happening, happenings
from standoff.measure.mention import Mention
from standoff.measure.quiet import link_quiet
from standoff.records.problem import Problem
from standoff.store.parquet import OPTIONS, literal, quoted, write_parquet, written
from standoff.store.query import Store
from standoff.store.tables import column_types

FORMAT = 3
"""Raise it when the comparison, its weights or the columns change: what was found before is then found anew."""

FOLDER, FILE = "links", f"links-{FORMAT}.parquet"

ROUND = 100_000
"""Events that are read at once: a few hundred megabytes, however large the store."""


class Link(msgspec.Struct, frozen=True):
    """A row: one happening, its article's day of publication, its events, what it is the same as. `source` is the
    state of the files that it was read from (`sources`). Those without words are the same where their `alike` is;
    all others have an empty one."""

    id: str
    source: str
    fingerprint: str
    published: str
    events: tuple[str, ...]
    same: tuple[str, ...]
    article: str
    alike: str


def link(store: Store, folder: Path) -> None:
    """Make the table `links` of all that the store holds now; what was new is compared and kept for the next time.

    Where the folder cannot be written the table is the same, only not kept.
    """
    run = store.connection.execute
    _load(store, folder / FOLDER / FILE)
    now = sources(store)
    linked = {source for (source,) in run("select distinct source from links").fetchall()}
    fresh = {part: source for part, source in now.items() if source not in linked}
    if not fresh and linked <= set(now.values()):
        return
    run("create or replace temp table stale as select id, fingerprint, same from links where source <> all($now)",
        {"now": sorted(now.values())})  # fmt: skip
    run("delete from links where source <> all($now)", {"now": sorted(now.values())})
    waiting = dict(fresh)
    for some in _rounds(store, fresh):
        _read(store, some, waiting)
        waiting = {part: source for part, source in waiting.items() if part not in some}
    run(FORGET)
    _keep(store, folder / FOLDER / FILE)


FORGET = """
create or replace temp table gone as select id as one from stale anti join links using (id, fingerprint);
create or replace temp table told as select id, unnest(same) as one from links where len(same) > 0;
update links set same = kept.same from (
    select id, coalesce(list(one order by one) filter (gone.one is null), []) as same
    from told left join gone using (one) where id in (select id from told semi join gone using (one)) group by id
) kept where links.id = kept.id;
drop table gone; drop table told; drop table stale;
"""
"""What a happening that is no more was the same as is the same as nothing now."""


def sources(store: Store) -> dict[str, str]:
    """For each part of the store a hash of its files of events and of what in them does not count."""
    hidden: dict[str, list[str]] = defaultdict(list)
    for part, article in store.rows("select part, article from hidden where kind = 'events' order by all"):
        hidden[part].append(article)
    found = {}
    for part, lines in store.ledger.parts.items():
        files = sorted(file.sha256 for file in lines[-1].files if file.path.startswith("events/"))
        if files:
            found[part] = hashlib.sha256(" ".join([part, *files, *hidden[part]]).encode()).hexdigest()[:16]
    return found


def _rounds(store: Store, fresh: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The parts by month, as many at once as `ROUND` allows."""
    sizes = {}
    for part in fresh:
        files = [file for file in store.ledger.parts[part][-1].files if file.path.startswith("events/")]
        sizes[part] = (min(file.path for file in files), sum(file.rows for file in files))
    some: dict[str, str] = {}
    held = 0
    for part in sorted(fresh, key=lambda part: sizes[part][0]):
        if some and held + sizes[part][1] > ROUND:
            yield some
            some, held = {}, 0
        some[part] = fresh[part]
        held += sizes[part][1]
    if some:
        yield some


def _read(store: Store, some: Mapping[str, str], waiting: Mapping[str, str]) -> None:
    """Add the happenings of some parts; what is waiting still is compared when it is read itself."""
    run = store.connection.execute
    loud = link_quiet(store, _within(some), some)
    part_of = dict(store.rows(f"select distinct article, part from events where {loud}"))
    if not part_of:
        return
    groups = happenings(store.events(loud))
    rows = run("select id, fingerprint, same from stale where list_contains($ids, id)", {"ids": list(groups)})
    found = {id: tuple(same) for id, fingerprint, same in rows.fetchall() if groups[id].fingerprint == fingerprint}
    found |= _compared(store, groups, set(found), _within(waiting))
    _insert(store, [_row(groups[id], some[part_of[groups[id].mention.article]], found[id]) for id in sorted(groups)])


def _within(parts: Iterable[str]) -> str:
    """The condition for the rows of some parts; DuckDB opens their files alone."""
    return f"part in ({', '.join(map(quoted, sorted(parts)))})"


def _row(one: Happening, source: str, same: tuple[str, ...]) -> Link:
    return Link(
        one.id, source, one.fingerprint, one.mention.published, one.events, same, one.mention.article, one.alike
    )


def _compared(store: Store, groups: Mapping[str, Happening], known: set[str], files: str) -> dict[str, tuple[str, ...]]:
    """What each new happening of `groups` is the same as, among the known ones and those that are new as well."""
    new = [groups[id].mention for id in sorted(groups.keys() - known)]
    index = Index()
    for id in sorted(known):
        index.add(groups[id].mention)
    for mention in _near(store, new, files):
        index.add(mention)
    found = {}
    for mention in new:
        found[mention.id] = same_as(mention, index.near(mention))
        index.add(mention)
    return found


def _near(store: Store, new: Iterable[Mention], files: str) -> list[Mention]:
    """The happenings outside some files that may be what new ones are: those of articles that tell of their days."""
    days = {day_of(mention) for mention in new}
    if not days or not store.rows("select 1 from links limit 1"):
        return []
    near = sorted(
        {(day + dt.timedelta(n)).isoformat() for day in days if day for n in range(-NEAR_DAYS, NEAR_DAYS + 1)}
    )
    undated = " or length(date) < 10 and length(published) < 10" if None in days else ""
    within = f"date in (select unnest(?)) or published in (select unnest(?)){undated}"
    articles = f"select article from events where not ({files}) and ({within})"
    found = happenings(store.events(f"article in ({articles})", [near, near]))
    return [found[id].mention for id in sorted(found)]


def _load(store: Store, file: Path) -> None:
    """The table as an earlier run left it; an empty one where there is none, or it is damaged."""
    try:
        store.connection.execute(f"create or replace table links as from read_parquet({quoted(literal(file))})")
    except duckdb.Error:
        columns = ", ".join(f'"{name}" {kind}' for name, kind in column_types(Link).items())
        store.connection.execute(f"create or replace table links ({columns})")


def _insert(store: Store, rows: list[Link]) -> None:
    if not rows:
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "new.parquet"
        write_parquet(store.connection, file, rows, Link)
        store.connection.execute(f"insert into links from read_parquet({quoted(literal(file))})")


def _keep(store: Store, file: Path) -> None:
    try:
        with written(file) as temporary:
            store.connection.execute(f"copy (from links order by id) to {quoted(str(temporary))} ({OPTIONS})")
    except (OSError, Problem):
        return  # a store that may only be read is answered all the same
    for other in file.parent.glob("links*"):
        if other != file:
            other.unlink(missing_ok=True)
