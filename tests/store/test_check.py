from pathlib import Path

import duckdb
import pytest
from test_parts import LIMA, OSLO, outcome, write

from standoff.records.problem import Problem
from standoff.store.check import check, repair
from standoff.store.folder import table_files
from standoff.store.locks import LEDGER, WRITING, shared
from standoff.store.query import Store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Two articles with an event each, in two months."""
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    return tmp_path


def test_a_sound_store_is_as_the_ledger_says(store: Path) -> None:
    checked = check(store)

    assert checked.faults == ()
    assert (checked.files, checked.articles, checked.events, checked.stopped) == (4, 2, 2, 0)
    assert checked.bytes == sum(
        path.stat().st_size for table in ("articles", "events") for path in table_files(store, table)
    )


@pytest.mark.parametrize("harm", ["cut", "flip", "remove"])
def test_a_damaged_file_is_named_and_repair_gives_its_part_up(store: Path, harm: str) -> None:
    path = table_files(store, "events")[0]
    data = path.read_bytes()
    if harm == "remove":
        path.unlink()
    else:
        path.write_bytes(data[:-9] if harm == "cut" else data[:9] + bytes([data[9] ^ 1]) + data[10:])

    (fault,) = check(store).faults
    assert store / fault.path == path

    repair(store, (fault,))
    assert check(store).faults == ()
    write(store, [outcome(OSLO), outcome(LIMA)])
    assert check(store).events == 2


def test_a_file_in_the_place_of_another_is_a_fault(store: Path) -> None:
    one, other = table_files(store, "articles")
    one.write_bytes(other.read_bytes())

    assert [store / fault.path for fault in check(store).faults] == [one]


def test_what_a_stopped_run_left_is_counted_and_removed_by_the_next(store: Path) -> None:
    left = store / "events" / "month=2019-05" / "0123456789abcdef.parquet"
    duckdb.sql("select 1 as id").write_parquet(str(left))

    assert check(store).leftovers == 1
    write(store, [])
    assert not left.exists()


def test_a_store_that_is_written_is_not_repaired(store: Path) -> None:
    with shared(store / LEDGER / WRITING), pytest.raises(Problem, match="written by another run"):
        repair(store, ())


def test_readers_keep_files_in_their_places(store: Path) -> None:
    left = store / "events" / "month=2019-05" / "0123456789abcdef.parquet"
    left.write_bytes(b"half")
    with Store(store):
        write(store, [])
        assert left.exists()
