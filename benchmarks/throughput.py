"""Articles coded per CPU-second in one thread, and the memory that it takes.

    python -m benchmarks.throughput [--limit N] [FILE]

FILE is JSON Lines with a `text` a row. Loading is told apart from coding. CPU time is that of the whole process.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

from benchmarks.articles import NEWS, texts
from standoff.pipeline.coder import Coder
from standoff.records.article import Article


def peak_mib() -> float:
    """The most memory that the process has held, in MiB (the system counts KiB; on macOS bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=NEWS)
    parser.add_argument("--limit", type=int, help="read only so many articles")
    options = parser.parse_args()
    articles = [Article(text=text) for text in texts(options.file, options.limit)]
    started = time.process_time()
    coder = Coder.load(threads=1)
    loaded = time.process_time()
    events = sentences = 0
    for article in articles:
        coded = coder.code(article)
        events += len(coded.events)
        sentences += len(coded.document.sentences)
    taken = time.process_time() - loaded
    print(f"{len(articles)} articles, {sentences:,} sentences, {events:,} events")
    print(f"loading {loaded - started:.2f} CPU-s; coding {taken:.1f} CPU-s")
    print(f"{len(articles) / taken:.2f} articles, {sentences / taken:.0f} sentences per CPU-second")
    print(f"peak memory {peak_mib():.0f} MiB")


if __name__ == "__main__":
    main()
