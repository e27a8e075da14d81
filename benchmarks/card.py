"""Speed and memory for the README: `python -m benchmarks.card [--write]`."""

from __future__ import annotations

import argparse
import datetime as dt
import statistics

from benchmarks.articles import NEWS, texts
from benchmarks.first_event import measured as seconds
from benchmarks.throughput import measured
from evaluation.markdown import write_into
from evaluation.measure import ROOT
from standoff.records.article import Article

OPENING, CLOSING = "<!-- speed -->", "<!-- end of speed -->"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.card", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the figures into README.md")
    options = parser.parse_args()
    first = statistics.median(seconds())
    found = measured([Article(text=text) for text in texts(NEWS, None)])
    text = (
        f"Measured {dt.date.today()} in one thread on {found.articles} Wikinews articles: "
        f"{found.articles / found.coding:.1f} articles ({found.sentences / found.coding:.0f} sentences) coded per "
        f"CPU-second, at most {found.memory:.0f} MiB of memory; `standoff read` showed its first event {first:.1f} s "
        "after a cold start."
    )
    print(text)
    if options.write:
        write_into(ROOT / "README.md", text, OPENING, CLOSING)


if __name__ == "__main__":
    main()
