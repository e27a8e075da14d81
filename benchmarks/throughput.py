"""Articles coded per CPU-second in one thread, and the memory that it takes.

    python -m benchmarks.throughput [--limit N] [FILE]

FILE is JSON Lines with a `text` a row. Loading is told apart from coding. CPU time is that of the whole process.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.articles import NEWS, texts
from standoff.pipeline.coder import Coder
from standoff.records.article import Article


def peak_mib() -> float:
    """The most memory that the process has held, in MiB (the system counts KiB; on macOS bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


class Throughput(NamedTuple):
    """How much was coded, in how many CPU-seconds, and the most memory held, in MiB."""

    articles: int
    sentences: int
    events: int
    loading: float
    coding: float
    memory: float


def measured(articles: Sequence[Article]) -> Throughput:
    """Load the coder and code the articles in one thread."""
    started = time.process_time()
    coder = Coder.load(threads=1)
    loaded = time.process_time()
    events = sentences = 0
    for article in articles:
        coded = coder.code(article)
        events += len(coded.events)
        sentences += len(coded.document.sentences)
    taken = time.process_time() - loaded
    return Throughput(len(articles), sentences, events, loaded - started, taken, peak_mib())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=NEWS)
    parser.add_argument("--limit", type=int, help="read only so many articles")
    options = parser.parse_args()
    found = measured([Article(text=text) for text in texts(options.file, options.limit)])
    print(f"{found.articles} articles, {found.sentences:,} sentences, {found.events:,} events")
    print(f"loading {found.loading:.2f} CPU-s; coding {found.coding:.1f} CPU-s")
    rates = found.articles / found.coding, found.sentences / found.coding
    print(f"{rates[0]:.2f} articles, {rates[1]:.0f} sentences per CPU-second")
    print(f"peak memory {found.memory:.0f} MiB")


if __name__ == "__main__":
    main()
