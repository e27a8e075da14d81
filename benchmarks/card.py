"""Speed and memory for the README: `python -m benchmarks.card [--write]`."""

from __future__ import annotations

import datetime as dt
import statistics

from benchmarks.articles import NEWS, texts
from benchmarks.first_event import measured as seconds
from benchmarks.throughput import measured
from evaluation.blocks import Block, run
from evaluation.measure import ROOT
from standoff.records.article import Article

BLOCK = Block(ROOT / "README.md", "<!-- speed -->", "<!-- end of speed -->")


def speed() -> str:
    """What was measured, as a sentence."""
    first = statistics.median(seconds())
    found = measured([Article(text=text) for text in texts(NEWS, None)])
    return (
        f"Measured {dt.date.today()} in one thread on {found.articles} Wikinews articles: "
        f"{found.articles / found.coding:.1f} articles ({found.sentences / found.coding:.0f} sentences) coded per "
        f"CPU-second, at most {found.memory:.0f} MiB of memory; `standoff read` showed its first event {first:.1f} s "
        "after a cold start."
    )


def main() -> int:
    return run("benchmarks.card", __doc__, BLOCK, lambda _: speed())


if __name__ == "__main__":
    raise SystemExit(main())
