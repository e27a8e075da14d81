"""A store of an earlier version of the tables, brought to today's.

Today's store is built whole in a folder inside the old one, part by part, as a run writes parts; then its folders take
the places of the old ones, and at last the mark says the new version. Killed at any moment, the same command goes on:
until the mark is replaced every other command refuses the store by its old version.
"""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import duckdb
import msgspec

from standoff.records.problem import Problem
from standoff.store.earlier import Batch, batches, open_earlier
from standoff.store.folder import EARLIER, MARK, Mark, create_store, part_path, version_of
from standoff.store.grouping import write_standing
from standoff.store.journal import Journal, now
from standoff.store.keys import key_of, packed, shown
from standoff.store.ledger import Ledger
from standoff.store.lines import Done
from standoff.store.locks import LEDGER, alone
from standoff.store.parquet import connected, write_parquet
from standoff.store.parts import file_line
from standoff.store.replace import replacing
from standoff.store.standing import INDEX
from standoff.store.sweep import sweep
from standoff.store.tables import SCHEMA_VERSION, TABLES

BUILT = ".migrating"
"""Where the new store is built; the old folders are put there when theirs are taken, and go with it at the end."""

WHOLE = "whole"
"""The file that says that the new store is complete."""

HOW = "earlier"
"""What the ledger says of how these items were coded: nobody asks for it, so that a run over the inputs codes them
again, and the rows of before then count no more."""


def migrate(folder: Path) -> int:
    """Bring a store to today's version; return from which. A store that is there already is left as it is.

    Raises `Problem` for a version that is not known, while another process is at it, and where there is no room; what
    was done until then is kept, and the old store with it.
    """
    found = version_of(folder)
    if found not in (*EARLIER, SCHEMA_VERSION):
        raise Problem(f"{folder} has tables of version {found}, which this standoff does not know: install a newer one")
    built = folder / BUILT
    if found == SCHEMA_VERSION and not built.exists():
        return found
    with alone(built / "lock") as nobody:
        if not nobody:
            raise Problem(f"{folder} is being migrated by another process: wait for it")
        if found != SCHEMA_VERSION:
            _build_whole(folder, built)
            _take_places(folder, built)
        shutil.rmtree(built)
    sweep(folder)
    return found


def _build_whole(folder: Path, built: Path) -> None:
    """Build the new store, or go on with it; nothing where that is done."""
    if (built / WHOLE).exists():
        return
    try:
        _build(folder, built / "store")
    except duckdb.Error as error:
        said = str(error).splitlines()[0]
        raise Problem(f"cannot read {folder}: {said}: restore that file, or code the reports anew") from error
    with replacing(built / WHOLE) as temporary:
        temporary.touch()


def _build(folder: Path, target: Path) -> None:
    create_store(target)
    done = Ledger.read(target).parts.keys()
    with connected() as connection, Journal(target) as journal:
        open_earlier(connection, folder)
        for batch in batches(connection):
            part = shown(key_of(HOW, batch.coder, batch.month, *(one.item for one in batch.articles)))
            if part not in done:
                journal.write(_written(connection, target, part, batch))
    write_standing(target)


def _written(connection: duckdb.DuckDBPyConnection, folder: Path, part: str, batch: Batch) -> Done:
    """Write the files of a part; its line of the ledger."""
    rows: dict[str, list[msgspec.Struct]] = {
        "events": [*batch.events], "rejections": [*batch.rejections], "articles": [*batch.articles]
    }  # fmt: skip
    files = []
    for table, record in TABLES.items():
        if rows[table]:
            target = part_path(folder, table, batch.month, part)
            write_parquet(connection, target, rows[table], record)
            files.append(file_line(folder, target, len(rows[table])))
    coded = {int(one.item, 16): one.input for one in batch.articles}
    items = {int(one.item, 16): one.input for one in batch.rejections} | coded
    return Done(
        at=now(),
        part=part,
        coder=batch.coder,
        how=HOW,
        items=packed(items),
        inputs=packed(key_of(one) for one in items.values()),
        rejected=packed(sorted(items.keys() - coded.keys())),
        files=tuple(files),
        articles=len(batch.articles),
        events=len(batch.events),
        reasons=dict(Counter(one.reason for one in batch.rejections)),
    )


def _take_places(folder: Path, built: Path) -> None:
    """Put the new folders where the old ones are, each in one step that may be the last; the mark comes at the end.
    Of a folder that has no successor nothing counts, and `sweep` empties it."""
    for name in (*TABLES, LEDGER, INDEX):
        new, place, old = built / "store" / name, folder / name, built / f"old-{name}"
        if new.exists():
            if place.exists():
                place.rename(old)
            new.rename(place)
    with replacing(folder / MARK) as temporary:
        temporary.write_bytes(msgspec.json.encode(Mark(SCHEMA_VERSION)))
