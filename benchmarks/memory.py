"""The most memory that writing a store takes, by its number of articles.

    python -m benchmarks.memory 1000 10000 100000

The writing alone, with the search for copies at its end; nothing is read or coded, so that a hundred thousand articles
take a minute. Texts of 120 made-up words, one in ten a copy with changed words, 24 months; each number in a process of
its own. What coding takes beside it: `python -m benchmarks.archive --short`.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.throughput import peak_mib
from standoff.records.article import Article
from standoff.store.minhash import signature_of
from standoff.store.outcome import Outcome
from standoff.store.writer import StoreWriter

WORDS, VOCABULARY, COPIED, CHANGED, DAYS = 120, 20_000, 0.1, 0.1, 700


def outcomes(count: int) -> Iterator[Outcome]:
    """So many articles, the same ones each time."""
    draw = random.Random(7)
    vocabulary = [f"word{number}" for number in range(VOCABULARY)]
    text = [""]
    for number in range(count):
        if number and draw.random() < COPIED:
            text = [draw.choice(vocabulary) if draw.random() < CHANGED else word for word in text]
        else:
            text = draw.choices(vocabulary, k=WORDS)
        day = dt.date(2019, 1, 1) + dt.timedelta(days=number * DAYS // count)
        publisher = f"Outlet {number % 9}"
        article = Article(text=" ".join(text), title=f"Report {number}", published=day, publisher=publisher)
        yield Outcome(input="reports.jsonl", article=article, signature=signature_of(article.text))


def wrote(count: int) -> None:
    """Write so many articles and say what it took."""
    began = peak_mib()
    with tempfile.TemporaryDirectory() as folder:
        with StoreWriter(Path(folder) / "store", coder="made-up@1") as writer:
            for one in outcomes(count):
                writer.add(one)
            writing = peak_mib()
        parts = f"{began:.0f} before, {writing:.0f} until the last part"
        seconds = time.process_time()
        print(f"{count:>9,} articles: {peak_mib():.0f} MiB at most ({parts}), {seconds:.0f} CPU-s", flush=True)


def main() -> None:
    for count in [int(given) for given in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        process = multiprocessing.get_context("spawn").Process(target=wrote, args=[count])
        process.start()
        process.join()


if __name__ == "__main__":
    main()
