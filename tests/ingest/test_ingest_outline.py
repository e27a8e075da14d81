"""Outlines of feeds."""

from pathlib import Path

from servers import Site
from test_ingest_feed import ATOM

from standoff.ingest.draft import Page, Source
from standoff.ingest.inputs import found_in
from standoff.ingest.outline import feeds_in
from standoff.records.rejection import Reason, Rejection


def test_an_outline_reads_its_feeds_and_tells_of_those_that_fail(site: Site, tmp_path: Path) -> None:
    site.put("/good", ATOM, "application/atom+xml")
    site.status("/bad", 500)
    urls = [f"{site.url}/good", f"{site.url}/bad", "file:///etc/passwd", f"{site.url}/good"]
    lines = "".join(f'<outline text="x" xmlUrl="{url}"/>' for url in urls)
    path = tmp_path / "feeds.opml"
    path.write_text(f'<opml version="2.0"><body><outline text="group">{lines}</outline></body></opml>')
    page, *rest = found_in(Source("feeds.opml", "feeds.opml", path, private=True))

    assert isinstance(page, Page)
    assert [one.reason for one in rest if isinstance(one, Rejection)] == [Reason.FETCH, Reason.REFUSED]


def test_an_outline_that_was_cut_off_is_told() -> None:
    found = feeds_in(b"<opml><body>", "feeds.opml")

    assert isinstance(found, Rejection) and found.reason is Reason.UNREADABLE
