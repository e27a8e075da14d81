"""Web archives."""

import gzip
import io
from pathlib import Path

import pytest
from test_ingest_zips import PAGE, read, reasons

from standoff.ingest.inputs import read_inputs
from standoff.records.article import Article
from standoff.records.rejection import Reason


def record(url: str, body: bytes, kind: str = "text/html; charset=iso-8859-1", status: int = 200) -> bytes:
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:uuid:{hash(url)}>\r\n"
        f"WARC-Date: 2019-05-02T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


WARC = b"".join(
    [
        record("https://news.example/1", PAGE.encode("latin-1")),
        record("https://news.example/logo", b"\x89PNG....", "image/png"),
        record("https://news.example/gone", b"<html>gone</html>", status=404),
        record("https://news.example/2", PAGE.encode("utf-8"), "text/html; charset=utf-8"),
    ]
)


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_gives_its_pages(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    records = WARC.split(b"WARC/1.0")[1:]
    path.write_bytes(b"".join(gzip.compress(b"WARC/1.0" + one) for one in records) if packed else WARC)
    found = read(path)

    assert [one.url for one in found if isinstance(one, Article)] == [
        "https://news.example/1",
        "https://news.example/2",
    ]
    assert all(isinstance(one, Article) and one.text.endswith("café") for one in found)


def test_a_web_archive_may_come_through_a_pipe() -> None:
    found = list(read_inputs(["-"], stdin=io.BytesIO(gzip.compress(WARC))))

    assert len(found) == 2


def test_a_source_of_no_pages_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record("https://news.example/logo", b"\x89PNG....", "image/png"))

    assert reasons(read(path)) == [Reason.EMPTY]


def test_a_torn_archive_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(WARC + b"WARC/1.0\r\nWARC-Type: resp")

    assert [isinstance(one, Article) for one in read(path)][:2] == [True, True]
