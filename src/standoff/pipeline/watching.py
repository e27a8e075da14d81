"""Feeds watched: round after round, what is new in them is coded into a store, and nothing twice."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import msgspec

from standoff.ingest.addresses import Unfetched, checked_url
from standoff.ingest.draft import Source
from standoff.ingest.feed import read as read_feed
from standoff.ingest.outline import feeds_in
from standoff.ingest.sniff import Format, sniff
from standoff.ingest.web import Known, Web
from standoff.pipeline.archive import Code, archived
from standoff.pipeline.feeds import Feed, Watch, load_watch, save_watch
from standoff.pipeline.items import Item, key_of_found
from standoff.pipeline.options import Options
from standoff.records.problem import Problem
from standoff.records.rejection import Rejection
from standoff.store.folder import create_store
from standoff.store.run import StoreRun

Log = Callable[..., None]
"""Takes the name of what happened, and its fields."""


LOOK_SECONDS = 1.0
"""How often somebody who waits looks whether the time has come, or a stop was asked for."""


class Watcher:
    """Watches feeds for a store. `log` is told what happens; `round` does one round, `run` does them until
    `stop` is set.

    Raises `Problem` where the feeds' list cannot be read at the start, or the store cannot be written.
    """

    def __init__(self, feeds: Sequence[str], store: Path, every: float, web: Web, code: Code, log: Log) -> None:
        create_store(store)
        self._named = tuple(feeds)
        self._store = store
        self._web = web
        self._code = code
        self._log = log
        self.stop = Event()
        kept = load_watch(store)
        self._watch = Watch(every=every, feeds=kept.feeds if kept else (), last_round=kept.last_round if kept else 0.0)
        self._list_feeds(first=True)

    def run(self, options: Options) -> None:
        """Do rounds until `stop` is set. Who sets it in a signal's handler may raise an exception there as well, to
        break off what is waited for; what was coded is kept then too."""
        while not self.stop.is_set():
            self.round(options)
            until = min(feed.due for feed in self._watch.feeds)
            self._log("waiting", seconds=round(max(0.0, until - time.time()), 1))
            while not self.stop.wait(LOOK_SECONDS) and time.time() < until:
                pass
            self._list_feeds(first=False)

    def round(self, options: Options) -> None:
        """Ask every feed that is due, and code what is new."""
        began = time.monotonic()
        articles = events = rejected = 0
        runs: list[StoreRun] = []
        items = FeedItems(self._found, private=self._web.private)
        coded = archived(items, self._code, self._store, options, recode=False, ended=runs.append)
        for outcome in coded:
            articles += outcome.article is not None
            events += len(outcome.events)
            for one in outcome.rejections if outcome.article is None else ():
                rejected += 1
                self._log("rejected", where=one.where, reason=one.reason.value, detail=one.detail)
            if self.stop.is_set():
                break
        self._watch = msgspec.structs.replace(self._watch, last_round=time.time())
        save_watch(self._store, self._watch)
        failing = sum(feed.failures > 0 for feed in self._watch.feeds)
        self._log(
            "round", seconds=round(time.monotonic() - began, 2), articles=articles, events=events, rejected=rejected,
            known=sum(run.passed for run in runs), feeds=len(self._watch.feeds), failing=failing,
        )  # fmt: skip

    def _found(self) -> Iterator[Item]:
        """What the feeds that are due hold. A feed is done with when its last item was taken."""
        for feed in self._watch.feeds:
            if feed.due <= time.time():
                yield from self._of_feed(feed)

    def _of_feed(self, feed: Feed) -> Iterator[Item]:
        try:
            answer = self._web.get(feed.url, Known(etag=feed.etag, modified=feed.modified))
        except Unfetched as error:
            self._failed(feed, str(error))
            return
        if answer is None:
            self._keep(feed.after_success(time.time(), self._watch.every, "", ""))
            return
        source = Source(name=feed.url, label=feed.url, path=None, url=answer.url)
        found = list(read_feed(io.BytesIO(answer.data), source))
        broken = [one for one in found if isinstance(one, Rejection) and one.where == feed.url]
        if broken:
            self._failed(feed, broken[0].detail)
            return
        for one in found:
            yield Item(feed.url, one, key_of_found(one, None))
        self._keep(feed.after_success(time.time(), self._watch.every, answer.etag, answer.modified))

    def _failed(self, feed: Feed, error: str) -> None:
        failed = feed.after_failure(time.time(), self._watch.every, error)
        self._log(
            "feed failed", feed=feed.url, error=error, failures=failed.failures, again=round(failed.due - time.time())
        )
        self._keep(failed)

    def _keep(self, feed: Feed) -> None:
        feeds = tuple(feed if one.url == feed.url else one for one in self._watch.feeds)
        self._watch = msgspec.structs.replace(self._watch, feeds=feeds)

    def _list_feeds(self, *, first: bool) -> None:
        """Read anew which feeds there are: an outline may have grown."""
        try:
            urls = dict.fromkeys(url for name in self._named for url in feeds_named(name, self._web))
        except Problem as error:
            if first:
                raise
            self._log("list failed", error=str(error))
            return
        kept = {feed.url: feed for feed in self._watch.feeds}
        feeds = tuple(kept.get(url, Feed(url=url)) for url in urls)
        self._watch = msgspec.structs.replace(self._watch, feeds=feeds)


class FeedItems:
    """The items of a round, as `archived` takes them: a feed forgets its entries, so that none is ever read whole."""

    def __init__(self, found: Callable[[], Iterator[Item]], *, private: bool) -> None:
        self._found = found
        self.private = private
        self.whole: set[int] = set()

    def __iter__(self) -> Iterator[Item]:
        return self._found()


def feeds_named(name: str, web: Web) -> list[str]:
    """The addresses of the feeds that a name stands for: an outline's, in a file or at an address, or a feed's own.

    Raises `Problem` where it names none.
    """
    try:
        data, is_address = _outline(name, web)
    except (OSError, Unfetched) as error:
        why = f"{(error.strerror or 'it failed').lower()}: check the path" if isinstance(error, OSError) else str(error)
        raise Problem(f"cannot read the feeds of {name}: {why}") from error
    if is_address and sniff(data[:65_536], "") is not Format.OUTLINE:
        return [name]
    found: Any = feeds_in(data, name)
    if isinstance(found, Rejection):
        raise Problem(f"{name}: {found.detail}")
    return list(found)


def _outline(name: str, web: Web) -> tuple[bytes, bool]:
    if "://" not in name:
        return Path(name).read_bytes(), False
    checked_url(name)
    try:
        answer = web.get(name) if name.lower().endswith((".opml", ".xml")) else None
    except Unfetched as error:
        if name.lower().endswith(".opml"):
            raise
        return str(error).encode(), True  # a feed that does not answer now: its round will tell
    return (answer.data if answer else b""), True
