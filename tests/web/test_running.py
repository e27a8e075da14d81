"""The server as a program of its own, stopped while it answers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from store_examples import MAY, event, outcome, store_of

from standoff.records.codes import EventType

PATIENCE = 60  # seconds; a busy machine is no fault of the server
SLOW = 4_000
"""Events whose incidents take some seconds to find."""


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that needs time for its first answer: the same words again and again, each compared with all."""
    words = "Chile expelled two Peruvian envoys from Santiago over the shelling of the border"
    told = [
        outcome([event(EventType.SANCTION, "CHL", "PER", MAY, words=f"{words} {n}", id=f"{n}")], f"Report {n}.", MAY)
        for n in range(SLOW)
    ]
    return store_of(tmp_path_factory.mktemp("slow") / "store", told)


def statuses(address: str, found: list[int]) -> None:
    """Ask, and note what came; 0 where the connection was cut."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            found.append(answer.status)
    except urllib.error.HTTPError as error:
        found.append(error.code)
    except OSError:
        found.append(0)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_quietly_in_the_midst_of_an_answer(slow: Path, stop: signal.Signals) -> None:
    command = [sys.executable, "-m", "standoff", "serve", "--store", str(slow), "--port", "0"]
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as server:
        assert server.stdout is not None and server.stderr is not None
        address = re.search(r"http://\S+/", server.stdout.readline())
        assert address is not None
        found: list[int] = []
        asking = threading.Thread(target=statuses, args=(f"{address[0]}api/pairs", found))
        asking.start()
        with urllib.request.urlopen(f"{address[0]}api/meta", timeout=PATIENCE):
            pass  # the one before it is being worked on by now
        server.send_signal(stop)
        server.wait(timeout=PATIENCE)
        asking.join()

        assert "Traceback" not in server.stderr.read()
        assert found in ([503], [200]), "an answer, or a word on why there is none"
        assert server.returncode in (130, -stop, 128 + stop)
