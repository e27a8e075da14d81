"""How fast the API answers: p50 and p95 of each route, asked from this process while the server runs in another.

    python -m benchmarks.synthetic_store DIR --events 1000000
    python -m benchmarks.serve DIR

Each question is asked for other countries and days each time, so that no answer is one that was remembered ("new");
then the same questions once more ("again"). Beside the seconds on the clock stands the CPU time that the server took
("cpu"), which other work on the machine disturbs less. What the server does once for a state of the store, when it
starts and when the first question about incidents comes, is told apart.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CODES = ("USA", "RUS", "CHN", "VEN", "IRN", "GBR", "FRA", "DEU", "UKR", "ISR", "IND", "PAK", "TUR", "SYR", "JPN")
WAIT = 1_200  # seconds for one answer
PAUSE = 0.03  # seconds between questions: below the rate that one address may ask at
TICK = os.sysconf("SC_CLK_TCK")


class Took(NamedTuple):
    """Seconds on the clock, and of the server's CPU time."""

    clock: float
    cpu: float


def questions(draw: random.Random, articles: list[str]) -> dict[str, str]:
    """A question a route, about countries and days that are drawn."""
    a, b, over = draw.sample(CODES, 3)
    since = f"20{draw.randrange(16, 24)}-0{draw.randrange(1, 10)}-{draw.randrange(10, 29)}"
    return {
        "meta": "meta",
        "events": f"events?since={since}&min_confidence=0.{draw.randrange(1, 9)}",
        "events of a pair": f"events?a={a}&b={b}&since={since}",
        "events over a third": f"events?a={a}&over={over}",
        "article": f"articles/{draw.choice(articles)}",
        "map": f"map?a={a}&since={since}",
        "pairs": f"pairs?until={since}",
        "incidents": f"incidents?a={a}&b={b}&since={since}",
        "incidents counted": f"incidents?a={a}&b={b}&counted=true&until={since}",
        "series": f"series?a={a}&b={b}&over={over}&step=week&until={since}",
        "series of ten years": f"series?a={a}&b={b}&step=month&since=2015-01-01&directed={draw.choice(['0', '1'])}",
        "verdict": f"verdict?a={a}&b={b}&until={since}",
        "chart of the series": f"charts/series?a={a}&b={over}&until={since}",
        "forecast": f"forecast?a={a}&b={b}&over={over}",
        "claims": f"claims?a={a}&b={b}",
    }


def asked(address: str, server: int) -> Took:
    """What it took until the whole answer was there."""
    began, cpu = time.perf_counter(), used(server)
    with urllib.request.urlopen(address, timeout=WAIT) as answer:
        answer.read()
    return Took(time.perf_counter() - began, used(server) - cpu)


def used(process: int) -> float:
    """Seconds of CPU that a process has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--only", default="", help="only routes whose names this regular expression finds")
    given = parser.parse_args()
    command = [sys.executable, "-u", "-m", "standoff", "serve", "--store", str(given.store), "--port", "0"]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://\S+/", server.stdout.readline())
        assert found is not None
        api = f"{found[0]}api/"
        asked(f"{api}meta", server.pid)
        print(f"ready after {time.perf_counter() - began:.1f} s, {used(server.pid):.1f} s of CPU", flush=True)
        for name in filter(re.compile(given.only).search, ("pairs", "claims", "brief")):
            took = patiently(f"{api}{name}", server.pid)
            print(f"the first answer to {name} after {took.clock:.1f} s, {took.cpu:.1f} s of CPU", flush=True)
        report(api, server.pid, given.times, given.only)
        print(f"the machine's load: {os.getloadavg()[1]:.1f} on {os.cpu_count()} cores")
        server.terminate()


def patiently(address: str, server: int) -> Took:
    """The same where the server says that it is still making something ready."""
    began, cpu = time.perf_counter(), used(server)
    while True:
        try:
            asked(address, server)
        except urllib.error.HTTPError as error:
            if error.code != 503:
                raise
            time.sleep(1)
        else:
            return Took(time.perf_counter() - began, used(server) - cpu)


def report(api: str, server: int, times: int, only: str) -> None:
    """Ask all questions so many times, in turns; then all of them again."""
    draw = random.Random(7)
    with urllib.request.urlopen(f"{api}events?limit=500", timeout=WAIT) as answer:
        articles = sorted({event["article"] for event in json.load(answer)["items"]})
    every = [pair for _ in range(times) for pair in questions(draw, articles).items()]
    put = [(name, path) for name, path in every if re.search(only, name)]
    rounds = {when: list(_all(api, server, put)) for when in ("new", "again")}
    print(f"{'ms':22} " + "   ".join(f"{when:>6} p50    p95    cpu" for when in rounds))
    for name in dict(put):
        figures = (_figures([took for one, took in told if one == name]) for told in rounds.values())
        print(f"{name:22} " + "   ".join(figures), flush=True)


def _all(api: str, server: int, put: list[tuple[str, str]]) -> Iterator[tuple[str, Took]]:
    for name, path in put:
        yield name, asked(api + path, server)
        time.sleep(PAUSE)


def _figures(told: list[Took]) -> str:
    clock = sorted(took.clock for took in told)
    middle, late = (1000 * clock[int(len(clock) * share)] for share in (0.5, 0.95))
    return f"{middle:10.0f} {late:6.0f} {1000 * sum(took.cpu for took in told) / len(told):6.0f}"


if __name__ == "__main__":
    main()
