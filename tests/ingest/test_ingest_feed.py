"""Feeds and outlines."""

import datetime as dt
import io
from pathlib import Path

import pytest
from servers import Site

from standoff.ingest.draft import Found, Link, Page, Source
from standoff.ingest.feed import read
from standoff.ingest.inputs import found_in, read_inputs
from standoff.ingest.settle import settled
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

LONG = "<p>" + "The envoys of both countries met in Oslo on Monday to talk about the border. " * 20 + "</p>"
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Example News</title>
<item><title>Talks &amp; more</title><link>https://news.example/1</link><guid>one</guid>
<pubDate>Thu, 02 May 2019 23:30:00 -0400</pubDate><description>Short.</description>
<content:encoded><![CDATA[{LONG}]]></content:encoded></item>
<item><title>Second</title><link>/2</link><pubDate>2019-05-03</pubDate><description>Short.</description></item>
<item><title>Nothing</title></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Atom</title>
<entry><title>Talks</title><id>urn:1</id><link href="https://news.example/1"/><updated>2019-05-02T10:00:00Z</updated>
<content type="html">{LONG.replace("<", "&lt;")}</content></entry></feed>"""
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    + "<rss><channel>&b;</channel></rss>"
)


def entries(data: str, url: str = "https://news.example/feed") -> list[Found | Rejection]:
    return list(read(io.BytesIO(data.encode()), Source(name="feed", label="feed", path=None, url=url)))


def test_an_entry_is_a_page_or_leads_to_one() -> None:
    whole, link, nothing = entries(RSS)

    assert isinstance(whole, Page) and isinstance(article := settled(whole), Article)
    assert article.text.startswith("Talks & more\n\nThe envoys of both")
    assert (article.published, article.publisher) == (dt.date(2019, 5, 2), "Example News")
    assert link == Link(
        where="feed (https://news.example/2)", url="https://news.example/2", title="Second",
        published=dt.date(2019, 5, 3), publisher="Example News", source_id="https://news.example/2",
    )  # fmt: skip
    assert isinstance(nothing, Rejection) and nothing.reason is Reason.EMPTY


def test_atom_is_a_feed_too() -> None:
    (page,) = entries(ATOM)

    assert isinstance(page, Page) and page.publisher == "Example Atom" and page.published == dt.date(2019, 5, 2)


def test_a_feed_that_was_cut_off_gives_what_it_has() -> None:
    assert isinstance(entries(RSS[: RSS.index("<item><title>Nothing")])[0], Page)


def test_an_entity_bomb_is_refused() -> None:
    (found,) = entries(BOMB)

    assert isinstance(found, Rejection) and found.reason is Reason.REFUSED and "entity bombs" in found.detail


def test_files_are_told_by_their_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RSS)
    (tmp_path / "b.xml").write_text(BOMB)
    (tmp_path / "c").write_text('<?xml version="1.0"?>\n<opml version="2.0"><body/></opml>')
    found = [one for name in "abc" for path in tmp_path.glob(f"{name}*") for one in found_in(Source(name, name, path))]

    assert [type(one) for one in found] == [Page, Link, Rejection, Rejection, Rejection]
    assert [one.reason for one in found[3:] if isinstance(one, Rejection)] == [Reason.REFUSED, Reason.EMPTY]


def test_an_address_of_a_feed_gives_the_pages_behind_it(site: Site) -> None:
    site.put("/2", f"<html><head><title>Second</title></head><body><article>{LONG}</article></body></html>")
    source = Source(name="feed", label="feed", path=None, url=site.put("/feed", RSS, "text/xml"), private=True)
    found = [settled(one, private=True) for one in found_in(source)]

    assert [one.title for one in found if isinstance(one, Article)] == ["Talks & more", "Second"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/a", "http://localhost/a", "file:///etc/passwd", "http://[::1]/"])
def test_what_is_not_public_is_refused_by_name(url: str) -> None:
    (found,) = read_inputs([url])

    assert isinstance(found, Rejection) and found.reason is Reason.REFUSED and found.where == url
