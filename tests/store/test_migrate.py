"""A store of an earlier version becomes today's, whole or not at all."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_earlier import LONG, earlier_store
from test_parts import LIMA, OSLO, outcome, write

from standoff.records.problem import Problem
from standoff.store.check import check
from standoff.store.folder import MARK, table_files, version_of
from standoff.store.locks import alone
from standoff.store.migrate import BUILT, migrate
from standoff.store.query import Store
from standoff.store.tables import SCHEMA_VERSION


def contents(folder: Path) -> list[tuple[object, ...]]:
    with Store(folder) as store:
        both = "articles a join events e on e.article = a.id"
        return store.rows(f"select a.id, a.text, a.coder, e.id, e.coder from {both} order by all")


@pytest.mark.parametrize("version", [1, 2])
def test_all_that_counted_counts(tmp_path: Path, version: int) -> None:
    store = earlier_store(tmp_path, [("2026-01-01", [OSLO, LIMA]), ("2026-01-02", [LONG, LIMA])], version)
    with pytest.raises(Problem, match=f"tables of version {version}.*run standoff store migrate"):
        Store(store)

    assert migrate(store) == version and migrate(store) == SCHEMA_VERSION
    assert [row[0] for row in contents(store)] == sorted([LONG.id, LIMA.id])
    checked = check(store)
    assert (checked.articles, checked.events, checked.faults, checked.leftovers) == (2, 2, (), 0)
    assert not (store / BUILT).exists()
    with Store(store) as opened:
        assert opened.rows('select "where" from rejections') == [("b.txt",)]


def test_a_run_over_the_same_input_takes_the_place_of_what_was_migrated(tmp_path: Path) -> None:
    migrate(earlier_store(tmp_path, [("2026-01-01", [OSLO, LIMA])]))
    write(tmp_path, [outcome(OSLO)])

    assert [row[0] for row in contents(tmp_path)] == [OSLO.id]


def test_killed_again_and_again_it_ends_complete(tmp_path: Path) -> None:
    runs = [("2026-01-01", [OSLO, LIMA, LONG])]
    migrate(whole := earlier_store(tmp_path / "whole", runs))
    store = earlier_store(tmp_path / "store", runs)
    program = f"from pathlib import Path; from standoff.store.migrate import migrate; migrate(Path({str(store)!r}))"
    for most in (1, 4, 9, 14):
        process = subprocess.Popen([sys.executable, "-c", program], env=os.environ)
        before = steps(store)
        while process.poll() is None and len(steps(store) ^ before) < most:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert version_of(store) == 2 or contents(store) == contents(whole)
    migrate(store)

    assert contents(store) == contents(whole) and check(store).faults == ()


def steps(store: Path) -> set[str]:
    """What there is in the store, but for files that are being written."""
    walk = os.walk(store)  # which passes over a folder that is removed meanwhile
    return {f"{folder}/{name}" for folder, *parts in walk for names in parts for name in names if name[0] != "."}


def test_two_at_once_and_unknown_versions_are_refused(tmp_path: Path) -> None:
    store = earlier_store(tmp_path, [("2026-01-01", [OSLO])])
    (store / BUILT).mkdir()
    with alone(store / BUILT / "lock"), pytest.raises(Problem, match="another process"):
        migrate(store)
    (store / MARK).write_text('{"standoff_store": 99}')
    with pytest.raises(Problem, match="version 99"):
        migrate(store)


def test_a_damaged_file_is_named_and_the_old_store_left(tmp_path: Path) -> None:
    store = earlier_store(tmp_path, [("2026-01-01", [OSLO])])
    table_files(store, "articles")[0].write_bytes(b"PAR1 cut off")

    with pytest.raises(Problem, match="cannot read"):
        migrate(store)
    assert version_of(store) == 2
