"""Kills, full disks, read-only folders, two coders at once: nothing lost, nothing doubled, no half file read.

Real processes write real stores here, without the reader: what they write is made up, and quickly.
"""

import datetime as dt
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from test_parts import event_of

from standoff.records.article import Article
from standoff.records.problem import Problem
from standoff.store.check import check
from standoff.store.keys import key_of
from standoff.store.outcome import Outcome
from standoff.store.query import Store
from standoff.store.run import adding_to

ARTICLES = 60
PATHS = ",".join([str(Path(__file__).parent), str(Path(__file__).parents[1])])

WRITE = """
import sys, time
sys.path[:0] = sys.argv[3].split(",")
from pathlib import Path
from standoff.store import parts
from standoff.store.run import adding_to
from test_faults import ARTICLES, made

parts.PART_OUTCOMES = 5
print("began", flush=True)
with adding_to(Path(sys.argv[1]), coder="reader@1") as run:
    for number in range(ARTICLES):
        one = made(number)
        if not run.has(one.item, one.input):
            run.add(one)
            time.sleep(float(sys.argv[2]))
"""


def made(number: int) -> Outcome:
    """A made-up outcome."""
    article = Article(text=f"Envoys met for the {number}th time.", published=dt.date(2019, 1 + number % 3, 2))
    return Outcome(input=f"{number}.txt", article=article, events=(event_of(article),), item=key_of(article.text))


def writing(store: Path, pause: float = 0.01) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", WRITE, str(store), str(pause), PATHS]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stdout.readline() == b"began\n"
    return process


def contents(store: Path) -> list[tuple[object, ...]]:
    with Store(store) as opened:
        return opened.rows("select id, article from events order by all") + opened.rows(
            "select id, input, characters from articles order by all"
        )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    """What a store holds after a run that nobody disturbed."""
    store = tmp_path_factory.mktemp("whole") / "store"
    with adding_to(store, coder="reader@1") as run:
        for number in range(ARTICLES):
            run.add(made(number))
    return contents(store)


def test_a_run_killed_again_and_again_ends_complete(tmp_path: Path, whole: list[tuple[object, ...]]) -> None:
    store = tmp_path / "store"
    for kill in range(6):
        process = writing(store)
        time.sleep(0.05 + 0.11 * kill)
        process.kill()
        process.communicate()
        if (store / "store.json").exists():  # whatever the moment, what is there can be read and is right
            assert check(store).faults == ()
            assert set(contents(store)) <= set(whole)

    said = writing(store, pause=0).communicate()[1]
    assert said == b""
    assert contents(store) == whole
    checked = check(store)
    assert (checked.faults, checked.leftovers) == ((), 0)


def test_two_coders_at_once_double_nothing(tmp_path: Path, whole: list[tuple[object, ...]]) -> None:
    store = tmp_path / "store"
    both = [writing(store, pause=0.002), writing(store, pause=0.004)]

    assert [process.communicate()[1] for process in both] == [b"", b""]
    assert contents(store) == whole
    assert check(store).faults == ()


def test_a_reader_meanwhile_sees_whole_articles_only(tmp_path: Path, whole: list[tuple[object, ...]]) -> None:
    store = tmp_path / "store"
    process = writing(store)
    seen = set()
    while process.poll() is None:
        if (store / "store.json").exists():
            found = contents(store)
            assert set(found) <= set(whole)
            assert len(found) % 2 == 0  # each article with its event
            seen.add(len(found))
    process.communicate()

    assert len(seen) > 1


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of half a megabyte; skips where this process may not mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=512k", "none", disk], check=False).returncode:
        pytest.skip("this process may not mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(
    small: Path, whole: list[tuple[object, ...]]
) -> None:
    filler = small / "filler"
    filler.write_bytes(b"x" * 400_000)
    failed = writing(small / "store", pause=0)
    said = failed.communicate()[1].decode()

    assert failed.returncode and "Problem" in said and ("make room" in said)
    assert check(small / "store").faults == ()
    assert set(contents(small / "store")) < set(whole)

    subprocess.run(["mount", "-o", "remount,size=64m", small], check=True)
    assert writing(small / "store", pause=0).communicate()[1] == b""
    assert contents(small / "store") == whole


def test_a_read_only_store_is_read_and_not_written(small: Path) -> None:
    with adding_to(small / "store", coder="reader@1") as run:
        run.add(made(1))
    subprocess.run(["mount", "-o", "remount,ro", small], check=True)

    assert len(contents(small / "store")) == 2
    with pytest.raises(Problem, match="must be writable"), adding_to(small / "store", coder="reader@1"):
        pass


def test_an_event_is_one_record_of_its_article() -> None:
    one = made(1)

    assert one.article is not None
    assert [event.article for event in one.events] == [one.article.id]
    assert msgspec.json.decode(msgspec.json.encode(one), type=Outcome) == one
