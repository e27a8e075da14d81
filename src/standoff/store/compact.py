"""Merging the many small files of many runs into one a table and month, and dropping the rows that count no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

from standoff.records.problem import Problem
from standoff.store.folder import check_store, part_path
from standoff.store.grouping import write_standing
from standoff.store.journal import SUFFIX, now, run_name
from standoff.store.keys import Keys, key_of, keys_shown, packed, shown
from standoff.store.ledger import Ledger, ledger_files
from standoff.store.lines import Done, File, Line, Snapshot
from standoff.store.locks import LEDGER, WRITING, alone
from standoff.store.parquet import OPTIONS, literal, quoted, written
from standoff.store.parts import file_line
from standoff.store.query import Store
from standoff.store.replace import replacing
from standoff.store.sweep import sweep
from standoff.store.tables import TABLES

ORDER = {
    "events": 'published, article, trigger."start", id',
    "articles": "published, id, input",
    "rejections": "input, article",
}
"""Rows that are asked for together lie together: Parquet then passes over whole groups of rows by their least and
greatest day."""

ALIVE = "select * exclude (filename, part) from rows_{table} where (part, item) not in (select part, item from dropped)"

KEPT = {
    "articles": ALIVE.format(table="articles"),
    "rejections": ALIVE.format(table="rejections"),
    "events": (
        "select * exclude (filename, part) from rows_events semi join alive using (part, article) "
        "qualify row_number() over (partition by id order by part) = 1"
    ),
}

DROPPED = """
create table dropped as
    with earlier as (select part, item from hidden where kind = 'replaced'),
    coded as (select distinct part, item, coder from all_articles),
    now as (select item, coder from coded anti join earlier using (part, item))
    select earlier.part, earlier.item
    from earlier left join coded using (part, item) left join now on now.item = earlier.item
    where earlier.item in (select item from gone) or coded.coder is null or coded.coder in (now.coder, ?)
"""
"""What counts no more and is nobody's history: what left its input, and what the same coder did again."""


def compact(folder: Path, forget: str = "") -> tuple[int, int]:
    """Merge the files of a store; return how many there were and how many there are.

    The rows of earlier coders stay, in files of their own, but for those of the coder `forget`. A reader sees the store
    as it was or as it is: one line of the ledger, put in place as a whole, turns from the old files to the new ones.
    Raises `Problem` while another run writes, and where the disk is full; the store is then as it was.
    """
    check_store(folder)
    with alone(folder / LEDGER / WRITING) as nobody:
        if not nobody:
            raise Problem(f"{folder} is being written by another run: wait for it, or stop it, then compact")
        with Store(folder) as store:
            before = _count(store.ledger)
            lines = list(_merged(folder, store, forget))
            old = tuple(path.name for path in ledger_files(folder))
        _turn_to(folder, [Snapshot(at=now(), replaces=old), *lines])
        for name in old:
            (folder / LEDGER / name).unlink(missing_ok=True)
    write_standing(folder)
    sweep(folder)
    return before, _count(Ledger.read(folder))


def _merged(folder: Path, store: Store, forget: str) -> Iterator[Done]:
    gone = [keys_shown(store.ledger.retired())]
    store.connection.execute("create table gone as select unnest(?::varchar[]) as item", gone)
    store.connection.execute(DROPPED, [forget])
    pairs = store.ledger.pairs()
    for (coder, how, month), parts in _groups(store.ledger).items():
        _open_rows(folder, store, parts, month)
        files = tuple(_copied(folder, store, month, shown(key_of("compact", coder, how, month, run_name()))))
        if files:
            yield _done(store, pairs, coder, how, files)


def _groups(ledger: Ledger) -> dict[tuple[str, str, str], list[str]]:
    """The parts that may become one: made by one coder in one way, with articles of one month."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for part, lines in sorted(ledger.parts.items()):
        line = lines[-1]
        for month in sorted({file.path.split("/")[1].removeprefix("month=") for file in line.files}):
            groups.setdefault((line.coder, line.how, month), []).append(part)
    return groups


def _open_rows(folder: Path, store: Store, parts: list[str], month: str) -> None:
    """Make the views of the rows of these parts and this month."""
    for table in TABLES:
        paths = [part_path(folder, table, month, part) for part in parts]
        listed = ", ".join(quoted(literal(path)) for path in paths if path.exists())
        source = f"read_parquet([{listed}], hive_partitioning = false, filename = true)" if listed else ""
        rows = f"select *, parse_filename(filename, true) as part from {source}"
        none = f"select *, null::varchar as filename from all_{table} limit 0"
        store.connection.execute(f"create or replace view rows_{table} as {rows if listed else none}")
    alive = "select distinct part, id as article from rows_articles"
    store.connection.execute(f"create or replace view alive as {alive} where (part, item) not in (from dropped)")


def _copied(folder: Path, store: Store, month: str, name: str) -> Iterator[File]:
    """Write the rows of each table into one file; none where there are none."""
    for table in TABLES:
        count = store.count(f"({KEPT[table]})")
        if count:
            target = part_path(folder, table, month, name)
            with written(target) as temporary:
                sql = f"copy ({KEPT[table]} order by {ORDER[table]}) to {quoted(str(temporary))} ({OPTIONS})"
                store.connection.execute(sql)
            yield file_line(folder, target, count)


def _done(store: Store, pairs: tuple[Keys, Keys], coder: str, how: str, files: tuple[File, ...]) -> Done:
    """The line of the merged part, with the items that it holds and every input that they were found in."""
    coded = _items(store, KEPT["articles"])
    items, inputs = pairs
    held = np.isin(items, np.union1d(coded, _items(store, KEPT["rejections"])))
    rows = {table: sum(file.rows for file in files if file.path.startswith(f"{table}/")) for table in TABLES}
    return Done(
        at=now(),
        part=Path(files[0].path).stem,
        coder=coder,
        how=how,
        items=packed(items[held].tolist()),
        inputs=packed(inputs[held].tolist()),
        rejected=packed(np.setdiff1d(items[held], coded).tolist()),
        files=files,
        articles=rows["articles"],
        events=rows["events"],
        reasons={},
    )


def _items(store: Store, rows: str) -> Keys:
    found = store.rows(f"select distinct item from ({rows})")
    return np.array([int(item, 16) for (item,) in found], np.uint64)


def _turn_to(folder: Path, lines: list[Line]) -> None:
    with replacing(folder / LEDGER / f"{run_name()}{SUFFIX}") as temporary:
        temporary.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


def _count(ledger: Ledger) -> int:
    return sum(len(lines[-1].files) for lines in ledger.parts.values())
