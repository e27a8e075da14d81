"""Where the time of coding goes, by room, under cProfile: `python -m benchmarks.stages [--limit 100] [FILE]`.

The profiler slows Python and not the encoder, so that the encoder's true share is larger than printed; its share of CPU
time without the profiler is printed beside it.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import re
import time
from collections import Counter
from pathlib import Path

from benchmarks.articles import NEWS, texts
from standoff.pipeline.coder import Coder
from standoff.records.article import Article
from standoff.store.minhash import signature_of

ROOM = re.compile(r"standoff/([a-z]+)/")


def room_of(name: str, function: str) -> str:
    """The room that a profiled function belongs to; the encoder's and the tokenizer's runs are named by themselves."""
    if "onnxruntime" in name or "onnxruntime" in function:
        return "encoder"
    if "tokenizers" in name or "Tokenizer" in function:
        return "tokenizer"
    match = ROOM.search(name)
    return match[1] if match else "library"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=NEWS)
    parser.add_argument("--limit", type=int, default=100)
    options = parser.parse_args()
    coder = Coder.load(threads=1)
    articles = [Article(text=text) for text in texts(options.file, options.limit)]
    coder.code(articles[0])
    started = time.process_time()
    for article in articles:
        coder.code(article)
        signature_of(article.text)
    plain = time.process_time() - started
    profile = cProfile.Profile(time.process_time)
    profile.enable()
    for article in articles:
        coder.code(article)
        signature_of(article.text)
    profile.disable()
    rooms: Counter[str] = Counter()
    for (name, _, function), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        rooms[room_of(name, function)] += own
    total = sum(rooms.values())
    for room, seconds in rooms.most_common():
        print(f"{room:10} {seconds:7.2f} s  {seconds / total:6.1%}")
    share = rooms["encoder"] / plain
    print(f"{len(articles)} articles: {plain:.2f} CPU-s without the profiler, the encoder {share:.0%} of it")


if __name__ == "__main__":
    main()
