"""`standoff watch`, as a user runs and stops it."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from servers import Site, serving

from standoff.cli.doctor import command as doctor
from standoff.cli.watch import parse_seconds
from standoff.store.check import check


@pytest.mark.parametrize(("said", "seconds"), [("90s", 90), ("15m", 900), ("2h", 7200), ("1d", 86400), ("600", 600)])
def test_times_are_read(said: str, seconds: float) -> None:
    assert parse_seconds(said) == seconds


@pytest.mark.parametrize("said", ["", "soon", "-5m", "5s", "0"])
def test_what_is_no_time_is_told(said: str) -> None:
    with pytest.raises(click.BadParameter):
        parse_seconds(said)


def watching(site: Site, store: Path, *more: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "standoff", "watch", f"{site.url}/feed", "--store", str(store), "--allow-private"]
    return subprocess.Popen([*command, *more], stderr=subprocess.PIPE)


@pytest.mark.parametrize("when", ["waiting", "hanging"])
def test_sigterm_stops_it_in_order_and_soon(tmp_path: Path, weights: Path, when: str) -> None:
    with serving() as site:
        if when == "hanging":
            site.hang("/feed")
        else:
            site.put("/feed", "<rss version='2.0'><channel><title>x</title></channel></rss>", "text/xml")
        process = watching(site, tmp_path / "store")
        assert process.stderr is not None
        until = time.monotonic() + 60
        while not site.asked["/feed"] and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        asked = time.monotonic()
        log = [json.loads(line) for line in process.communicate(timeout=30)[1].splitlines()]

    assert time.monotonic() - asked < 5
    assert process.returncode == 0
    assert log[0]["event"] == "began" and log[-1]["event"] == "stopped"
    assert check(tmp_path / "store").faults == ()


def test_doctor_shows_the_health_of_a_watch(tmp_path: Path, weights: Path) -> None:
    with serving() as site:
        site.status("/feed", 500)
        done = watching(site, tmp_path / "store", "--once").communicate(timeout=60)
    assert b"feed failed" in done[1]

    said = CliRunner().invoke(doctor, ["--store", str(tmp_path / "store")])
    assert said.exit_code == 2
    assert "0 of 1 answer" in said.stdout and "answers 500" in said.stdout and "every 15 min" in said.stdout
