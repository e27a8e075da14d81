"""`standoff code`, as a user runs it."""

import csv
import io
import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from interrupts import heed_interrupts

from standoff.cli.code import command
from standoff.store.query import Store

REPORT = (
    "France recalled its ambassador to Italy on Thursday.\n\nItaly's deputy prime minister had met protesters in Paris."
)


@pytest.fixture
def folder(tmp_path: Path, weights: Path) -> Path:
    """Two good reports and an empty one."""
    inputs = tmp_path / "reports"
    inputs.mkdir()
    (inputs / "a.txt").write_text(REPORT)
    (inputs / "b.txt").write_text("")
    (inputs / "c.jsonl").write_text(json.dumps({"id": "7", "text": REPORT + " Both met.", "published": "2019-02-07"}))
    return inputs


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_events_go_down_the_pipe_and_the_empty_file_is_told(folder: Path) -> None:
    done = run(folder, "--published", "2019-02-08")

    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1
    assert {event["published"] for event in events} == {"2019-02-07", "2019-02-08"}
    assert "b.txt: empty: is empty" in done.stderr
    assert "2 articles" in done.stderr.splitlines()[-1]


def test_csv_has_a_row_an_event(folder: Path) -> None:
    done = run(folder / "a.txt", "--format", "csv")

    assert done.exit_code == 0
    assert "FRA" in {row["actor_country"] for row in csv.DictReader(io.StringIO(done.stdout))}


def test_without_text_no_word_leaves(folder: Path) -> None:
    done = run(folder / "a.txt", "--no-text")

    assert json.loads(done.stdout.splitlines()[0])["article"]
    for word in ("ambassador", "recalled"):
        assert word not in done.stdout
    assert not re.search(r'"(text|title)":"[^"]', done.stdout)


def test_a_store_holds_each_report_once(folder: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert run(folder, "--store", tmp_path / "store").stdout == ""

    with Store(tmp_path / "store") as store:
        assert store.count("articles") == 2
        assert store.count("events") > 0
        assert [row.reason for row in store.rejections("article = ''")] == ["empty"]


def test_rejections_can_be_saved(folder: Path, tmp_path: Path) -> None:
    run(folder, "--rejections", tmp_path / "left.jsonl", "--min-confidence", "1")

    saved = [json.loads(line) for line in (tmp_path / "left.jsonl").read_text().splitlines()]
    assert {"empty", "low-confidence"} <= {one["reason"] for one in saved}


def test_processes_change_nothing(folder: Path) -> None:
    assert run(folder, "--workers", "2").stdout == run(folder).stdout


def test_ctrl_c_with_processes_stops_them_all(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "standoff", "code", "-", "--workers", "2"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    assert process.stdin is not None
    for number in range(40):
        process.stdin.write(json.dumps({"id": str(number), "text": REPORT}).encode() + b"\n")
    process.stdin.flush()
    time.sleep(4)  # the processes are loading or coding by then
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 130
    assert said.decode().splitlines()[-1] == "standoff: stopped"
    assert b"Traceback" not in said
