from __future__ import annotations

from pathlib import Path

from told_store import reports, write_store

from standoff.queries.bounds import Bounds
from standoff.queries.library import Library
from standoff.queries.snapshot import generation_of


def test_a_grown_store_is_opened_anew(tmp_path: Path) -> None:
    some = list(reports())
    time = [0.0]
    folder = write_store(tmp_path / "store", some[:8])
    library = Library(folder, Bounds(), clock=lambda: time[0])
    first = library.now()
    write_store(folder, some[8:16])

    assert library.now() is first, "nobody looks before two seconds have passed"
    time[0] = 60
    assert library.now() is first, "who asks meanwhile has the old one"
    library.settle()
    assert library.now().rows("select count(*) from articles") == [(16,)]
    assert first.rows("select count(*) from articles") == [(8,)]
    library.close()


def test_a_store_that_breaks_is_told_and_the_old_state_stays(tmp_path: Path) -> None:
    time = [0.0]
    folder = write_store(tmp_path / "store", list(reports())[:8])
    library = Library(folder, Bounds(), clock=lambda: time[0])
    (folder / "store.json").write_text("{")
    time[0] = 60

    assert library.now().rows("select count(*) from articles") == [(8,)]
    assert "cannot read" in library.trouble
    library.close()


def test_a_generation_is_a_state(tmp_path: Path) -> None:
    some = list(reports())
    folder = write_store(tmp_path / "store", some[:3])
    before = generation_of(folder)

    assert generation_of(folder) == before
    write_store(folder, some[3:5])
    assert generation_of(folder) != before
