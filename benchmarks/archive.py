"""An archive through `standoff code --store`: articles per CPU-second, peak memory, how it scales, what a resume costs.

    python -m benchmarks.archive [--articles 20000] [--short] [--set ...] 1 2 cluster

The articles are those of Wikinews and the BBC, over and over, with words changed so that none is a copy of another;
`--short` takes the first three sentences of each, for runs whose number of articles matters and not their length. Each
setting (1 or 2 workers, a Dask cluster of two processes here) is a run of the command in a process of its own, into a
new store; then the same command again, which finds everything done.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.articles import NEWS, texts

SETTINGS = {"1": ["--workers", "1"], "2": ["--workers", "2"], "cluster": ["--cluster", "local:2"]}
CHANGED = 0.3
"""Share of words that are replaced by others of the archive: enough that no two texts are copies."""


class Run(NamedTuple):
    """One run of the command: wall and CPU seconds (all its processes), and the most memory of any of them, in MiB."""

    wall: float
    cpu: float
    memory: float


def made(count: int, *, short: bool) -> Iterator[dict[str, str]]:
    """So many articles, drawn the same way each time."""
    draw = random.Random(7)
    news = [*texts(NEWS), *texts(NEWS.with_name("bbc.jsonl"))]
    words = [word for text in news[:400] for word in text.split()]
    for number in range(count):
        text = news[number % len(news)]
        if short:
            text = ". ".join(text.split(". ")[:3]) + "."
        changed = (draw.choice(words) if draw.random() < CHANGED else word for word in text.split(" "))
        day = dt.date(2019, 1, 1) + dt.timedelta(days=number % 700)
        yield {"id": str(number), "text": " ".join(changed), "published": day.isoformat()}


def timed(command: list[str]) -> Run:
    """Run a command to its end."""
    started = time.perf_counter()
    child = os.posix_spawn(sys.executable, [sys.executable, "-m", "standoff", *command], os.environ)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"standoff {' '.join(command)} failed")
    return Run(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("settings", nargs="*", choices=[*SETTINGS, []], help="1, 2, cluster [all]")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    walls: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports.jsonl"
        with reports.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in made(options.articles, short=options.short))
        for setting in options.settings or SETTINGS:
            command = ["code", str(reports), "--store", f"{folder}/{setting}", *SETTINGS[setting]]
            run, again = timed(command), timed(command)
            walls[setting] = run.wall
            print(
                f"{setting:8} {options.articles:,} articles: {options.articles / run.cpu:.1f} articles per CPU-second, "
                f"{options.articles / run.wall:.1f} per second, at most {run.memory:.0f} MiB a process; "
                f"the same again: {again.cpu:.1f} CPU-s, {again.memory:.0f} MiB",
                flush=True,
            )
    if {"1", "2"} <= walls.keys():
        print(f"scaling efficiency from 1 to 2 workers: {walls['1'] / (2 * walls['2']):.2f}")


if __name__ == "__main__":
    main()
