"""Web pages."""

import datetime as dt
import io
import time

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.ingest.draft import Draft, Source
from standoff.ingest.extract import extracted
from standoff.ingest.page import read
from standoff.records.rejection import Reason, Rejection

SOURCE = Source(name="page.html", label="page.html", path=None)
FIRST = "Ruritania’s foreign ministry said on Thursday that it would recall its ambassador from Strelsau."
SECOND = "The embassy did not answer questions that were sent in writing, and the palace gave no reason."
PAGE = f"""<!doctype html><html lang="en"><head>
<meta charset="{{charset}}"><title>Envoy recalled | Example News</title>
<meta property="og:title" content="Envoy recalled"><meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2019-05-02T10:00:00Z">
<link rel="canonical" href="https://news.example/envoy"></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Envoy recalled</h1>
<p>{FIRST}</p><p>{SECOND}</p></article>
<footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


def page(data: bytes) -> Draft | Rejection:
    (found,) = read(io.BytesIO(data), SOURCE)
    return found if isinstance(found, Rejection) else extracted(found)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page_gives_its_report_and_what_it_says_of_it(charset: str) -> None:
    encoding = "utf-8" if charset == "utf-8" else "cp1252"

    assert page(PAGE.format(charset=charset).encode(encoding)) == Draft(
        where="page.html",
        text=f"Envoy recalled\n\n{FIRST}\n\n{SECOND}",
        title="Envoy recalled",
        published=dt.date(2019, 5, 2),
        url="https://news.example/envoy",
        publisher="Example News",
        source_id="page.html",
    )


@pytest.mark.parametrize("charset", ["no-such-charset", "ascii", "utf-16", "hex", "rot13"])
def test_a_wrong_charset_is_not_believed_against_the_bytes(charset: str) -> None:
    found = page(PAGE.format(charset=charset).replace("’", "'").encode())

    assert isinstance(found, Draft) and "Ruritania's" in found.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><body><nav></nav></body></html>", Reason.EMPTY),
        (b"<html>" + b"<div>" * 100_000 + b"deep" + b"</div>" * 100_000, Reason.REFUSED),
        (b"<html>" + b" " * 10_000_001, Reason.TOO_LARGE),
        (b"<html>\x81\x8d\x8f\x90\x9d", Reason.BAD_ENCODING),
    ],
)
def test_a_page_without_a_report_is_one_rejection(data: bytes, reason: Reason) -> None:
    found = page(data)

    assert isinstance(found, Rejection) and found.reason is reason


@pytest.mark.parametrize("error", [ValueError, RecursionError, IndexError])
def test_a_page_that_the_library_stumbles_over_costs_only_itself(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise error("no such page was found, so the library is made to fail")

    monkeypatch.setattr(trafilatura, "bare_extraction", stumble)
    found = page(PAGE.encode())

    assert isinstance(found, Rejection) and found.reason is Reason.UNREADABLE and error.__name__ in found.detail


def test_paragraphs_need_no_end_tags() -> None:
    found = page(b"<html><body><article>" + b"<p>Ruritania recalled its envoy on Thursday, it said." * 600)

    assert isinstance(found, Draft) and found.text.startswith("Ruritania recalled")


@pytest.mark.parametrize("piece", [b"<div", b"<a <a ", b"<!--", b"<p>a", b"&amp;", b"<i>", b"<x>", b"<table><tr><td>"])
def test_a_page_of_one_thing_over_and_over_ends_soon(piece: bytes) -> None:
    start = time.process_time()
    page(b"<html>" + piece * (200_000 // len(piece)))

    assert time.process_time() - start < 5


TAGS = [
    "<p>", "</p>", "<div>", "<article>", "<h1>", "<table>", "<td>", "<script>", "<!--", "-->", "<title>", "&#0;",
    "&#xD800;", "<meta name='date' content='2019-99-99'>", "<![CDATA[", "<?xml version='1.0' encoding='utf-7'?>",
    FIRST, SECOND, "\0", "<a href='",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(TAGS), max_size=30))
def test_torn_pages_never_raise(parts: list[str]) -> None:
    assert isinstance(page("".join(["<html>", *parts]).encode()), Draft | Rejection)
