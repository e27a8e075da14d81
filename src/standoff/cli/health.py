"""Is a store well, and does its watch run? For `standoff doctor --store`."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

from standoff.cli.finding import Finding
from standoff.cli.tally import many
from standoff.pipeline.feeds import Watch, load_watch
from standoff.store.query import Store

LATE = 3
"""Rounds without a word after which a watch is taken to have stopped."""


def health(folder: Path) -> Iterator[Finding]:
    """What a store holds, what ran in it, how its feeds are."""
    with Store(folder) as store:
        counts = many(store.count("articles"), "article"), many(store.count("events"), "event")
        yield Finding("store", f"{', '.join(counts)}, coded by {', '.join(store.ledger.coders()) or 'nobody yet'}")
        stopped = store.ledger.stopped()
    if stopped:
        yield Finding("runs", f"{stopped:,} still going, or stopped before the end: start the same command again")
    watch = load_watch(folder)
    if watch is not None:
        yield from _watch(watch, time.time())


def _watch(watch: Watch, now: float) -> Iterator[Finding]:
    due = watch.every * LATE
    late = watch.last_round and now - watch.last_round > due
    mend = "it seems to have stopped: start standoff watch again" if late else ""
    yield Finding("watch", f"every {watch.every / 60:g} min, last round {_ago(watch.last_round, now)}", mend)
    good = sum(not feed.failures for feed in watch.feeds)
    yield Finding("feeds", f"{good:,} of {len(watch.feeds):,} answer")
    for feed in watch.feeds:
        if feed.failures:
            failed = f"failed {many(feed.failures, 'time')}, last good {_ago(feed.last_good, now)}"
            yield Finding("feed", f"{feed.url} {failed}", f"{feed.error}")


def _ago(at: float, now: float) -> str:
    return f"{dt.timedelta(seconds=round(now - at))} ago" if at else "never"
