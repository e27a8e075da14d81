"""Fetching: what is given, what is refused, what is cut short."""

import gzip
import time

import pytest
from servers import Site

from standoff.ingest import limits
from standoff.ingest.addresses import Unfetched
from standoff.ingest.draft import Link, Page
from standoff.ingest.web import AGENT, Known, Web
from standoff.records.rejection import Reason, Rejection


@pytest.fixture
def web() -> Web:
    return Web(private=True)


def refused(web: Web, url: str) -> Unfetched:
    with pytest.raises(Unfetched) as caught:
        web.get(url)
    return caught.value


def test_a_page_comes_with_what_the_server_says(site: Site, web: Web) -> None:
    found = web.get(site.put("/a", "Envoys met.", ETag='"7"', Last_Modified="Thu, 02 May 2019 10:00:00 GMT"))

    assert found is not None
    assert (found.data, found.charset, found.kind, found.etag) == (b"Envoys met.", "utf-8", "text/html", '"7"')
    assert site.headers["/a"]["user-agent"] == AGENT


def test_what_is_known_is_not_sent_again(site: Site, web: Web) -> None:
    assert web.get(site.status("/a", 304), Known(etag='"7"', modified="Thu, 02 May 2019 10:00:00 GMT")) is None
    assert site.headers["/a"]["if-none-match"] == '"7"'
    assert site.headers["/a"]["if-modified-since"].startswith("Thu, 02 May")


def test_a_packed_answer_is_unpacked(site: Site, web: Web) -> None:
    found = web.get(site.put("/a", gzip.compress(b"Envoys met."), Content_Encoding="gzip"))

    assert found is not None and found.data == b"Envoys met."


def test_redirects_are_followed_and_loops_end(site: Site, web: Web) -> None:
    site.put("/new", "Here.")
    found = web.get(site.status("/old", 301, Location="/new"))
    assert found is not None and found.url == f"{site.url}/new"

    site.status("/b", 302, Location="/c")
    assert "redirected more than" in str(refused(web, site.status("/c", 302, Location="/b")))


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://example.org/a", "gopher://example.org", "/etc/passwd"])
def test_a_redirect_out_of_the_web_is_refused(site: Site, web: Web, place: str) -> None:
    url = site.status("/a", 302, Location=place)
    if place.startswith("/"):
        assert "answers 404" in str(refused(web, url))  # a path of the same host, and nothing there
    else:
        assert refused(web, url).reason is Reason.REFUSED


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(b"x" * 400_000, ""), (gzip.compress(b"\0" * 50_000_000), "gzip")],
    ids=["large", "bomb"],
)
def test_what_is_too_large_is_refused(site: Site, web: Web, body: bytes, encoding: str) -> None:
    said = refused(web, site.put("/a", body, Content_Encoding=encoding or "identity"))

    assert said.reason is Reason.REFUSED and "more than 300,000 bytes" in str(said)


def test_a_gigabyte_is_cut_short(site: Site, web: Web) -> None:
    assert refused(web, site.endless("/a")).reason is Reason.REFUSED


@pytest.mark.parametrize("how", ["hang", "drip"])
def test_who_hangs_or_drips_is_left(site: Site, web: Web, how: str) -> None:
    url = site.hang("/a") if how == "hang" else site.endless("/a", b"x", pause=0.1)
    began = time.monotonic()

    assert refused(web, url).reason is Reason.FETCH
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("status", [404, 410, 500, 503])
def test_what_goes_wrong_there_is_told(site: Site, web: Web, status: int) -> None:
    assert f"answers {status}" in str(refused(web, site.status("/a", status)))


def test_robots_txt_is_asked_once_and_heeded(site: Site, web: Web) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/*/full\n", "text/plain")
    url = site.put("/private/a/full", "Secret.")

    assert "robots.txt" in str(refused(web, url))
    assert web.get(site.put("/public", "Open.")) is not None
    assert site.asked["/robots.txt"] == 1 and site.asked["/private/a/full"] == 0


def test_a_host_that_cannot_say_its_rules_is_left_alone(site: Site, web: Web) -> None:
    site.status("/robots.txt", 500)

    assert "robots.txt" in str(refused(web, site.put("/a", "Words.")))


def test_requests_to_one_host_keep_their_distance(site: Site, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HOST_SECONDS", 0.3)
    url = site.put("/a", "Words.")
    began = time.monotonic()
    for _ in range(3):
        web.get(url)

    assert time.monotonic() - began >= 0.6


def test_this_machine_is_refused_unless_allowed(site: Site) -> None:
    said = refused(Web(), site.put("/a", "Words."))

    assert said.reason is Reason.REFUSED and "not a public address" in str(said)
    assert site.asked == {}


def test_a_link_becomes_a_page_with_what_was_said_of_it(site: Site, web: Web) -> None:
    link = Link(where="feed.xml", url=site.put("/a", "<p>Words.", "text/html; charset=x"), title="Talks", source_id="7")

    assert web.page(link) == Page(
        where="feed.xml", data=b"<p>Words.", charset="x", url=link.url, title="Talks", source_id="7"
    )
    gone = web.page(Link(where="feed.xml", url=f"{site.url}/none"))
    assert isinstance(gone, Rejection) and gone.reason is Reason.FETCH and f"{site.url}/none" in gone.where
