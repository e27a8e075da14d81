"""Who does what to whom tomorrow, on ICEWS 2014: time-aware filtered MRR over both directions, single-step.

    python -m benchmarks.forecast_tomorrow [--tune]

Learns from train.txt alone and is judged on valid.txt; --tune judges on the last twenty days of train.txt instead,
which is where choices were made.
"""

from __future__ import annotations

import argparse
import time

import numpy as np

from benchmarks.icews14 import names, rows
from standoff.forecast.evidence import COLUMNS
from standoff.forecast.facts import facts_of
from standoff.forecast.protocol import Ranks, joined, ranks
from standoff.forecast.ranker import fit_ranker

TUNED_ON = 20  # the last days of train.txt


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tune", action="store_true")
    options = parser.parse_args()
    train, valid = rows("train.txt"), rows("valid.txt")
    entities, relations = len(names("entity2id.txt")), len(names("relation2id.txt"))
    first, last = int(valid[:, 3].min()), int(valid[:, 3].max()) + 1
    start, end = (first - TUNED_ON, first) if options.tune else (first, last)
    facts = facts_of(train if options.tune else np.concatenate([train, valid]), entities, relations)
    began = time.process_time()
    ranker = fit_ranker(facts, start)
    print(f"learned in {time.process_time() - began:.0f} CPU-seconds")
    found: list[Ranks] = []
    for day in range(start, end):
        found += ranks(ranker, facts, [day])
        print(f"day {day}: MRR {100 * found[-1].mrr:.1f}, so far {100 * joined(found).mrr:.2f}", flush=True)
    every = joined(found)
    both = [float((1 / every.rank[every.inverse == side]).mean()) for side in (0, 1)]
    print(f"{len(every.rank)} questions in {time.process_time() - began:.0f} CPU-seconds: MRR {100 * every.mrr:.2f} "
          f"(objects {100 * both[0]:.2f}, subjects {100 * both[1]:.2f}), "
          + ", ".join(f"hits@{most} {100 * every.hits(most):.1f}" for most in (1, 3, 10)))  # fmt: skip
    heaviest = np.argsort(-np.abs(ranker.weights))[:12]
    print("heaviest columns: " + ", ".join(f"{COLUMNS[one]} {ranker.weights[one]:+.2f}" for one in heaviest))


if __name__ == "__main__":
    main()
