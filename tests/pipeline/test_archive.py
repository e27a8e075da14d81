"""The reader and the store together: what a second run does, and what a killed one leaves."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from standoff.pipeline.archive import archived, how_of
from standoff.pipeline.items import Items, Reading
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.store.check import check
from standoff.store.query import Store

CITIES = ["Oslo", "Lima", "Cairo", "Hanoi", "Accra", "Quito"]


@pytest.fixture
def reports(tmp_path: Path, weights: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    rows = (
        {"id": city, "text": f"Ministers of France and Germany met in {city} on Monday.", "published": "2019-05-02"}
        for city in CITIES
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def code(reports: Path, store: Path, options: Options | None = None) -> tuple[int, int]:
    """How many were coded, and how many passed over."""
    chosen = options or Options()
    passed: list[int] = []
    coded = archived(
        Items([str(reports)], Reading()),
        lambda items: outcomes(items, chosen),
        store,
        chosen,
        recode=False,
        ended=lambda run: passed.append(run.passed),
    )
    return len(list(coded)), passed[0]


def test_what_was_coded_is_passed_over_and_what_is_new_is_not(reports: Path, tmp_path: Path) -> None:
    assert code(reports, tmp_path / "store") == (6, 0)
    assert code(reports, tmp_path / "store") == (0, 6)

    lines = reports.read_text().splitlines()
    reports.write_text("\n".join([lines[5], *lines[1:5], lines[0].replace("Monday", "Sunday")]))
    assert code(reports, tmp_path / "store") == (1, 5)
    with Store(tmp_path / "store") as store:
        assert store.count("articles") == 6
        assert store.rows("select count(*) from articles where text like '%Sunday%'") == [(1,)]


def test_leaving_early_keeps_what_was_coded(reports: Path, tmp_path: Path) -> None:
    running = archived(
        Items([str(reports)], Reading()),
        lambda items: outcomes(items, Options()),
        tmp_path / "store",
        Options(),
        recode=False,
        ended=lambda run: pytest.fail("it did not end"),
    )
    next(running), next(running)
    running.close()  # type: ignore[attr-defined]

    with Store(tmp_path / "store") as store:
        assert store.count("articles") == 2
    assert code(reports, tmp_path / "store") == (4, 2)


def test_other_wishes_are_another_way() -> None:
    assert len({how_of(Options()), how_of(Options(keep_text=False)), how_of(Options(min_confidence=0.5))}) == 3


def test_a_killed_command_leaves_no_process_and_goes_on(reports: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "standoff",
        "code",
        str(reports),
        "--store",
        str(tmp_path / "store"),
        "--workers",
        "2",
    ]
    killed = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{killed.pid}/task/{killed.pid}/children")
    until = time.monotonic() + 60
    while not (pids := children.read_text().split()) and time.monotonic() < until and killed.poll() is None:
        time.sleep(0.05)
    killed.kill()
    killed.wait()
    while any(Path(f"/proc/{pid}/exe").exists() for pid in pids) and time.monotonic() < until:
        time.sleep(0.1)

    assert [pid for pid in pids if Path(f"/proc/{pid}/exe").exists()] == []
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    checked = check(tmp_path / "store")
    assert (checked.articles, checked.faults) == (6, ())
