"""How fast the API answers: p50 and p95 of each route, asked from this process while the server runs in another.

    python -m benchmarks.synthetic_store DIR --events 1000000
    python -m benchmarks.serve DIR

Each question is asked for other countries and days each time, so that no answer is one that was remembered. What the
server does once, when it starts and when the first question about incidents comes, is told apart.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

CODES = ("USA", "RUS", "CHN", "VEN", "IRN", "GBR", "FRA", "DEU", "UKR", "ISR", "IND", "PAK", "TUR", "SYR", "JPN")
WAIT = 1_200  # seconds for what is done once


def questions(draw: random.Random) -> dict[str, str]:
    """A question a route, about countries and days that are drawn."""
    a, b, over = draw.sample(CODES, 3)
    since = f"20{draw.randrange(16, 24)}-0{draw.randrange(1, 10)}-01"
    return {
        "events": f"events?since={since}&min_confidence=0.{draw.randrange(1, 9)}",
        "events of a pair": f"events?a={a}&b={b}&since={since}",
        "events over a third": f"events?a={a}&over={over}",
        "map": f"map?a={a}&since={since}",
        "pairs": f"pairs?until={since}",
        "incidents": f"incidents?a={a}&b={b}&since={since}",
        "series": f"series?a={a}&b={b}&over={over}&step=week",
        "verdict": f"verdict?a={a}&b={b}&until={since}",
    }


def asked(address: str) -> float:
    """Seconds until the whole answer is there."""
    began = time.perf_counter()
    with urllib.request.urlopen(address, timeout=WAIT) as answer:
        answer.read()
    return time.perf_counter() - began


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=40)
    given = parser.parse_args()
    command = [sys.executable, "-u", "-m", "standoff", "serve", "--store", str(given.store), "--port", "0"]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://\S+/", server.stdout.readline())
        assert found is not None
        api = f"{found[0]}api/"
        asked(f"{api}meta")
        print(f"ready after {time.perf_counter() - began:.1f} s", flush=True)
        print(f"incidents found after {asked(f'{api}pairs'):.1f} s", flush=True)
        report(api, given.times)
        server.terminate()


def report(api: str, times: int) -> None:
    """Ask all questions so many times, in turns."""
    draw = random.Random(7)
    took: dict[str, list[float]] = {}
    for _ in range(times):
        for name, path in questions(draw).items():
            took.setdefault(name, []).append(asked(api + path))
            time.sleep(0.03)  # below the rate that one address may ask at
    for name, seconds in took.items():
        seconds.sort()
        middle, late = (1000 * seconds[int(len(seconds) * share)] for share in (0.5, 0.95))
        print(f"{name:22} p50 {middle:6.0f} ms   p95 {late:6.0f} ms")


if __name__ == "__main__":
    main()
