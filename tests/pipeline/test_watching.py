"""Rounds over a server of our own that misbehaves, with the real reader."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from servers import Site, serving

from standoff.ingest import limits
from standoff.ingest.web import Web
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.pipeline.watching import Watcher, feeds_named
from standoff.records.problem import Problem
from standoff.store.query import Store

TEXT = "France recalled its ambassador to Italy on Thursday. Chile accused Peru of moving troops to the border. "


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    small = {"HOST_SECONDS": 0.0, "SILENT_SECONDS": 0.5, "FETCH_SECONDS": 1.0, "FETCH_BYTES": 300_000}
    for name, value in small.items():
        monkeypatch.setattr(limits, name, value)
    with serving() as found:
        yield found


def page(number: int) -> str:
    body = f"<article><p>{TEXT} {number}</p></article>"
    return f"<html><head><title>Report {number}</title></head><body>{body}</body></html>"


def feed(site: Site, *numbers: int, guid: str = "g", torn: bool = False) -> str:
    items = "".join(
        f"<item><title>Report {n}</title><link>{site.url}/page{n}</link><guid>{guid}{n}</guid></item>" for n in numbers
    )
    for number in numbers:
        site.put(f"/page{number}", page(number))
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Example</title>{items}" + (
        "<item><title>cut" if torn else "</channel></rss>"
    )


class Watched:
    """A watcher whose rounds are all due, and what it logged."""

    def __init__(self, store: Path, *feeds: str) -> None:
        self.log: list[dict[str, Any]] = []
        self.store = store
        self._feeds = feeds

    def round(self) -> dict[str, Any]:
        """One round by a watcher that was just started, with all feeds due; return what it logged at its end."""
        options = Options()
        watcher = Watcher(
            self._feeds,
            self.store,
            0.0,
            Web(private=True),
            lambda items: outcomes(items, options),
            lambda event, **fields: self.log.append({"event": event, **fields}),
        )
        watcher.round(options)
        return self.log[-1]

    def articles(self) -> int:
        with Store(self.store) as store:
            return store.count("all_articles")


def test_what_is_new_is_coded_and_nothing_twice(site: Site, tmp_path: Path, weights: Path) -> None:
    watched = Watched(tmp_path / "store", site.put("/feed", feed(site, 1, 2), "text/xml"))
    assert watched.round()["articles"] == 2

    site.put("/feed", feed(site, 3, 2, 1, guid="changed"), "text/xml")
    last = watched.round()
    assert (last["articles"], last["known"]) == (1, 2)
    assert site.asked["/page1"] == site.asked["/page2"] == 1
    assert watched.articles() == 3


def test_a_feed_that_did_not_change_is_not_read(site: Site, tmp_path: Path, weights: Path) -> None:
    watched = Watched(tmp_path / "store", site.put("/feed", feed(site, 1), "text/xml", ETag='"7"'))
    watched.round()
    site.status("/feed", 304)

    assert (watched.round()["articles"], watched.log[-1]["failing"]) == (0, 0)
    assert site.headers["/feed"]["if-none-match"] == '"7"'


def test_feeds_that_misbehave_cost_only_themselves(site: Site, tmp_path: Path, weights: Path) -> None:
    bad = [
        site.status("/500", 500),
        site.hang("/hang"),
        site.put("/bomb", gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"),
        site.endless("/gigabyte"),
        site.status("/loop", 302, Location="/loop"),
        site.put("/entities", "<!DOCTYPE a [<!ENTITY b 'c'>]><rss/>", "text/xml"),
        site.put("/none", "<html>no feed</html>"),
        site.status("/out", 302, Location="file:///etc/passwd"),
    ]
    good = [
        site.put("/torn", feed(site, 1, torn=True), "text/xml"),
        site.put("/charset", feed(site, 2).encode("utf-16"), "text/xml; charset=iso-8859-1"),
    ]
    watched = Watched(tmp_path / "store", *bad, *good)
    last = watched.round()

    failed = {one["feed"] for one in watched.log if one["event"] == "feed failed"}
    assert failed == set(bad)
    assert (last["articles"], last["failing"], last["feeds"]) == (2, len(bad), len(bad) + 2)


def test_a_page_that_fails_is_tried_again(site: Site, tmp_path: Path, weights: Path) -> None:
    watched = Watched(tmp_path / "store", site.put("/feed", feed(site, 1), "text/xml"))
    site.status("/page1", 503)
    assert watched.round()["rejected"] == 1

    site.put("/page1", page(1))
    assert watched.round()["articles"] == 1
    with Store(tmp_path / "store") as store:
        assert store.count("rejections") - store.rows("select count(*) from rejections where article <> ''")[0][0] == 0


def test_outlines_and_feeds_are_told_apart(site: Site, tmp_path: Path) -> None:
    outline = f'<opml version="2.0"><body><outline xmlUrl="{site.url}/feed"/></body></opml>'
    (tmp_path / "feeds.opml").write_text(outline)
    web = Web(private=True)

    assert feeds_named(str(tmp_path / "feeds.opml"), web) == [f"{site.url}/feed"]
    assert feeds_named(site.put("/list.opml", outline, "text/xml"), web) == [f"{site.url}/feed"]
    assert feeds_named(site.put("/rss.xml", feed(site, 1), "text/xml"), web) == [f"{site.url}/rss.xml"]
    for wrong, why in ((str(tmp_path / "none.opml"), "no such file or directory: check the path"), ("file:///x", "")):
        with pytest.raises(Problem, match=f"cannot read the feeds of .*: {why}"):
            feeds_named(wrong, web)
