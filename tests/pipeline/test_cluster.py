"""A real scheduler and real workers on loopback; one is killed in the middle."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from standoff.pipeline.cluster import coded_on_cluster
from standoff.pipeline.items import Item
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.records.article import Article
from standoff.records.problem import Problem
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

distributed = pytest.importorskip("distributed")

CITIES = ["Oslo", "Lima", "Cairo", "Hanoi", "Accra", "Quito", "Amman", "Dhaka", "Tunis", "Rabat", "Sofia", "Riga"]


def items(rounds: int = 8) -> list[Item]:
    """Reports, and a rejected input among them."""
    found = [
        Item(
            f"{city}{number}.txt",
            Article(
                text=f"Ministers of France and Germany met in {city} on day {number}. France accused Russia of lying.",
                published=dt.date(2019, 5, 2),
            ),
            key=1 + number * 100 + at,
        )
        for number in range(rounds)
        for at, city in enumerate(CITIES)
    ]
    bad = Item("b.txt", Rejection(reason=Reason.EMPTY, where="b.txt", detail="is empty"))
    return [*found[:5], bad, *found[5:]]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """A scheduler and two workers, each a process as an operator starts it; the address and the workers."""
    place = tmp_path / "scheduler.json"
    common = ["--scheduler-file", str(place), "--no-dashboard"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def start(*arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
        return subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", *common)
    workers = [start("dask_worker", "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1", *common) for _ in range(2)]
    until = time.monotonic() + 60
    while not place.exists() and time.monotonic() < until:
        time.sleep(0.1)
    with distributed.Client(scheduler_file=str(place), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        address = client.scheduler.address
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def serial(weights: Path) -> list[Outcome]:
    return list(outcomes(items(), Options()))


def test_a_cluster_that_loses_a_worker_gives_the_same(
    serial: list[Outcome], cluster: tuple[str, list["subprocess.Popen[bytes]"]]
) -> None:
    address, workers = cluster
    running = outcomes(items(), Options(), cluster=address)
    found = [next(running)]
    workers[0].send_signal(signal.SIGKILL)

    assert [*found, *running] == serial


def test_processes_of_its_own(weights: Path, serial: list[Outcome]) -> None:
    assert list(outcomes(items(1), Options(), cluster="local:2")) == serial[:13]


def test_no_cluster_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.pipeline.cluster.CONNECT_SECONDS", 1.0)
    with pytest.raises(Problem, match="no cluster at tcp"):
        list(coded_on_cluster(items(1), "tcp://127.0.0.1:9", 1))
