import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from test_near import edited, story
from test_parts import event_of, write

from standoff.records.article import Article
from standoff.records.problem import Problem
from standoff.store import grouping
from standoff.store.minhash import signature_of
from standoff.store.outcome import Outcome
from standoff.store.parts import PART_OUTCOMES
from standoff.store.query import Store
from standoff.store.standing import INDEX, SPILL

ROOT = Path(__file__).parents[2]


def report(seed: int, day: str, changed: float = 0.0, publisher: str = "First") -> Outcome:
    text = " ".join(story(seed))
    article = Article(
        text=edited(text, changed, seed) if changed else text,
        published=dt.date.fromisoformat(day) if day else None,
        publisher=publisher,
    )
    name = f"{publisher}-{seed}-{day}.txt"
    return Outcome(input=name, article=article, events=(event_of(article),), signature=signature_of(article.text))


def copies(store: Path) -> list[tuple[object, ...]]:
    with Store(store) as opened:
        return opened.rows("select publisher, kind from copies order by all")


def test_near_copies_are_recorded_with_their_publisher_and_counted_once(tmp_path: Path) -> None:
    first, copy, other = report(1, "2019-05-02"), report(1, "2019-05-03", 0.1, "Second"), report(2, "2019-05-02")
    write(tmp_path, [copy, other, first])

    assert copies(tmp_path) == [("Second", "near")]
    with Store(tmp_path) as store:
        assert store.count("articles") == store.count("events") == 2
        ((similarity, of),) = store.rows("select similarity, of from copies")
        assert 0.4 < similarity < 0.8 and first.article is not None and of == first.article.id


def test_an_earlier_report_that_comes_later_takes_the_place(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-05-03", 0.1, "Second")])
    assert copies(tmp_path) == []
    write(tmp_path, [report(1, "2019-05-02")])

    assert copies(tmp_path) == [("Second", "near")]


def test_the_turn_of_the_month_parts_no_copies(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-12-31"), report(1, "2020-01-01", 0.1, "Second"), report(1, "", 0.05, "Undated")])

    assert copies(tmp_path) == [("Second", "near"), ("Undated", "near")]


def test_half_a_year_later_it_is_another_report(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-05-02"), report(1, "2019-11-02", 0.1, "Second")])

    assert copies(tmp_path) == []


def test_other_months_keep_their_copies_when_one_is_added_to(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-05-02"), report(1, "2019-05-03", 0.1, "Second")])
    write(tmp_path, [report(3, "2020-06-02"), report(3, "2020-06-03", 0.1, "Third")])

    assert copies(tmp_path) == [("Second", "near"), ("Third", "near")]


def test_a_copy_of_what_left_its_input_stands_for_itself(tmp_path: Path) -> None:
    first, copy = report(1, "2019-05-02"), report(1, "2019-05-03", 0.1, "Second")
    write(tmp_path, [first, copy])
    gone = report(9, "2019-05-02")
    write(tmp_path, [msgspec.structs.replace(gone, input=first.input)])

    assert copies(tmp_path) == []


def test_memory_is_that_of_a_part_however_many_there_are() -> None:
    few, many = (peak_of(count) for count in (PART_OUTCOMES, 12 * PART_OUTCOMES))

    assert many < 1.1 * few


def peak_of(count: int) -> float:
    """The most memory in MiB of a process that writes a store of so many articles."""
    script = f"from benchmarks import memory; memory.wrote({count})"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    found = re.search(r"([\d,]+) MiB at most", run.stdout)
    assert found is not None
    return float(found[1])


def test_what_a_killed_run_spilled_is_removed_by_the_next(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-05-02")])
    spilled = tmp_path / INDEX / f"{SPILL}left"
    spilled.mkdir()
    (spilled / "duckdb_temp_storage_DEFAULT-0.tmp").write_bytes(b"rows")
    write(tmp_path, [report(2, "2019-05-02")])

    assert [path.suffix for path in (tmp_path / INDEX).iterdir()] == [".parquet"]


def test_without_room_for_what_does_not_fit_into_memory_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "BOUNDS", "set memory_limit = '1MB'; set threads = 1")

    with pytest.raises(Problem, match=r"cannot look for copies in .*make room.*what was coded is kept"):
        write(tmp_path, [report(1, "2019-05-02")])
    monkeypatch.undo()
    write(tmp_path, [report(1, "2019-05-03", 0.1, "Second")])
    assert copies(tmp_path) == [("Second", "near")]
