from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from store_examples import MAY, event, outcome, store_of

from standoff.records.codes import EventType
from standoff.store.derived import FOLDER, attach, state_of
from standoff.store.query import Store

ONE = outcome([event(EventType.ACCUSE, "CHL", "PER", MAY)], "One.", MAY)
OTHER = outcome([event(EventType.ACCUSE, "BOL", "PER", MAY)], "Another.", MAY)


class Builder:
    """Makes a table of the events' ids, and counts how often it had to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, store: Store, into: str) -> None:
        self.times += 1
        store.connection.execute("create table work.ids as select id from events")
        store.connection.execute(f"create table {into}.ids as from work.ids order by id")


def asked(folder: Path, build: Builder, version: int = 1) -> int:
    with Store(folder) as store:
        attach(store, folder, "known", version, build)
        return store.count("known.ids")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return store_of(tmp_path / "store", [ONE])


def test_tables_are_built_once_for_each_state_and_version(folder: Path) -> None:
    build = Builder()
    assert [asked(folder, build), asked(folder, build)] == [1, 1]
    assert build.times == 1

    store_of(folder, [OTHER])
    assert [asked(folder, build), asked(folder, build), asked(folder, build, version=2)] == [2, 2, 2]
    assert build.times == 3
    assert len(list((folder / FOLDER).iterdir())) == 1, "files of earlier states are removed"


def test_what_a_killed_server_left_half_made_is_removed_by_the_next_run(folder: Path) -> None:
    asked(folder, Builder())
    (folder / FOLDER / ".known-1-0123.duckdb.abcd.part").write_bytes(b"half")
    store_of(folder, [OTHER])

    assert [path.suffix for path in (folder / FOLDER).iterdir()] == [".duckdb"]


def test_building_takes_no_more_memory_than_before_on_a_small_machine(folder: Path) -> None:
    def build(store: Store, into: str) -> None:
        bounds.extend(store.rows("select current_setting('memory_limit')"))
        store.connection.execute(f"create table {into}.ids as select id from events")

    bounds: list[tuple[str]] = []
    for before in ("1GiB", "64GiB"):
        with Store(folder) as store:
            store.connection.execute(f"set memory_limit = '{before}'")
            attach(store, folder, "known", len(bounds), build)
    assert bounds == [("1.0 GiB",), ("3.7 GiB",)]


def test_who_has_the_tables_open_reads_on(folder: Path) -> None:
    build = Builder()
    with Store(folder) as store:
        attach(store, folder, "known", 1, build)
        store_of(folder, [OTHER])
        assert asked(folder, build) == 2
        assert store.count("known.ids") == 1


def test_a_damaged_file_is_made_again(folder: Path) -> None:
    build = Builder()
    asked(folder, build)
    (kept,) = (folder / FOLDER).iterdir()
    kept.write_bytes(b"no database")

    assert asked(folder, build) == 1
    assert build.times == 2


def test_a_store_that_may_only_be_read_is_answered_all_the_same(folder: Path) -> None:
    (folder / FOLDER).write_text("in the way")

    assert asked(folder, Builder()) == 1


def test_what_fails_midway_leaves_nothing(folder: Path) -> None:
    def broken(store: Store, into: str) -> None:
        store.connection.execute(f"create table {into}.half as select 1")
        store.connection.execute("select error('a fault of ours')")

    with Store(folder) as store, pytest.raises(duckdb.Error, match="a fault of ours"):
        attach(store, folder, "known", 1, broken)

    assert list((folder / FOLDER).iterdir()) == []
    assert asked(folder, Builder()) == 1


def test_a_state_is_what_counts(folder: Path) -> None:
    with Store(folder) as store, Store(folder) as again:
        before = state_of(store)
        assert state_of(again) == before
    store_of(folder, [OTHER])
    with Store(folder) as store:
        assert state_of(store) != before
