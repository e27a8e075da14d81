"""Query times on a store: `python -m benchmarks.queries DIR` (make one with `benchmarks.synthetic_store`).

Each query is run three times on an open store, and the median is printed; opening it is timed by itself.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from standoff.store.query import Store

PAIR = "list_contains(list_transform({side}, x -> x.country), '{code}')"
QUERIES = {
    "series of one pair, by month and kind": (
        "select published[:7] as month, quad, count(*), avg(score) from events "
        f"where {PAIR.format(side='actors', code='USA')} and {PAIR.format(side='recipients', code='RUS')} group by all"
    ),
    "page: the last 50 events": "from events order by published desc, id limit 50",
    "page: counts by type and month since 2024": (
        "select type, published[:7], count(*) from events where published >= '2024-01-01' group by all"
    ),
    "page: one pair's last 50 events since 2024": (
        f"from events where published >= '2024-01-01' and {PAIR.format(side='actors', code='USA')} and "
        f"{PAIR.format(side='recipients', code='RUS')} order by published desc limit 50"
    ),
    "page: the events of one day": "from events where published = '2024-06-03' limit 200",
}


def seconds(work: Callable[[], object]) -> float:
    """What one piece of work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    started = time.perf_counter()
    with Store(options.folder) as store:
        print(f"open {1000 * (time.perf_counter() - started):.0f} ms; {store.count('events'):,} events")
        for name, sql in QUERIES.items():
            taken = statistics.median(seconds(lambda sql=sql: store.rows(sql)) for _ in range(3))  # type: ignore[misc]
            print(f"{1000 * taken:6.0f} ms  {name}")


if __name__ == "__main__":
    main()
