"""Fetching from the web: politely, and within limits of time, size and address."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from email.message import Message
from urllib.parse import urljoin, urlsplit

import msgspec
import urllib3
from protego import Protego
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util.connection import create_connection

from standoff import __version__
from standoff.ingest import limits
from standoff.ingest.addresses import Unfetched, checked_url, resolved
from standoff.ingest.draft import Link, Page
from standoff.records.rejection import Reason, Rejection

AGENT = f"standoff/{__version__}"
NOT_MODIFIED, OK = 304, 200
MOVED = frozenset({301, 302, 303, 307, 308})


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What an address gave: the address in the end, the bytes unpacked, what the server said of them."""

    url: str
    data: bytes
    charset: str
    kind: str
    etag: str
    modified: str


class Known(msgspec.Struct, frozen=True):
    """What the server said of an answer that we have, so that it need not be sent again."""

    etag: str = ""
    modified: str = ""


class Web:
    """Fetches addresses. Waits between two requests to one host, and asks each host's robots.txt first.

    `private` lets it fetch from addresses that are not public, as of an intranet's feeds.
    """

    def __init__(self, *, private: bool = False) -> None:
        self.private = private
        self._pool = urllib3.PoolManager(num_pools=64, retries=False, headers={"User-Agent": AGENT})
        self._pool.pool_classes_by_scheme = {"http": _pool(private), "https": _secure_pool(private)}
        self._robots: dict[str, Protego] = {}
        self._free: dict[str, float] = {}

    def get(self, url: str, known: Known | None = None) -> Fetched | None:
        """Fetch an address, after at most `REDIRECTS` redirects, each of which is judged like the address itself.

        None where the server says that what is `known` still holds. Raises `Unfetched`.
        """
        seen = []
        for _ in range(limits.REDIRECTS + 1):
            url = checked_url(url)
            self._may(url)
            answer = self._asked(url, known or Known())
            if answer is None or isinstance(answer, Fetched):
                return answer
            seen.append(url)
            url = urljoin(url, answer)
        raise Unfetched(f"is redirected more than {limits.REDIRECTS} times, by way of {seen[1]}: check the address")

    def page(self, link: Link) -> Page | Rejection:
        """The page that a link leads to, with what the link says of it; a rejection where it cannot be fetched."""
        try:
            found = self.get(link.url)
        except Unfetched as error:
            where = f"{link.where} ({link.url})" if link.url not in link.where else link.where
            return Rejection(reason=error.reason, where=where, detail=str(error), source_id=link.source_id)
        assert found is not None  # nothing was known, so that an answer came
        return Page(
            where=link.where,
            data=found.data,
            charset=found.charset,
            url=found.url,
            title=link.title,
            published=link.published,
            publisher=link.publisher,
            source_id=link.source_id,
        )

    def _may(self, url: str) -> None:
        """Ask the host's robots.txt, and wait for our turn; raises `Unfetched` where it says no."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._rules(origin)
        if not self._robots[origin].can_fetch(url, AGENT):
            raise Unfetched(f"is forbidden by the robots.txt of {parts.netloc}: leave it out, or ask its owner")
        asked = self._robots[origin].crawl_delay(AGENT) or 0.0
        self._wait(origin, min(max(limits.HOST_SECONDS, asked), limits.HOST_SECONDS_MOST))

    def _rules(self, origin: str) -> Protego:
        """The host's rules: all is allowed where it has none, nothing where it cannot say (RFC 9309, 2.3.1)."""
        try:
            found = self._asked(f"{origin}/robots.txt", Known(), limits.ROBOTS_BYTES)
        except Gone:
            return Protego.parse("")
        except Unfetched as error:
            if error.reason is Reason.REFUSED:
                raise
            return Protego.parse("User-agent: *\nDisallow: /")
        text = found.data.decode("utf-8", "replace") if isinstance(found, Fetched) else ""
        return Protego.parse(text)

    def _wait(self, origin: str, seconds: float) -> None:
        pause = self._free.get(origin, 0.0) - time.monotonic()
        if pause > 0:
            time.sleep(pause)
        self._free[origin] = time.monotonic() + seconds

    def _asked(self, url: str, known: Known, most: int | None = None) -> Fetched | str | None:
        """One request: what came, or where it is said to be, or None where it did not change."""
        try:
            return self._answer(url, known, limits.FETCH_BYTES if most is None else most)
        except Unfetched:
            raise
        except (urllib3.exceptions.HTTPError, OSError, ValueError, zlib.error) as error:
            said = " ".join(str(error).split())[:120]
            raise Unfetched(f"could not be fetched ({said}): it will be tried again when asked for again") from error

    def _answer(self, url: str, known: Known, most: int) -> Fetched | str | None:
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "*/*"}
        headers |= {name: value for name, value in _conditions(known) if value}
        timeout = urllib3.Timeout(connect=limits.CONNECT_SECONDS, read=limits.SILENT_SECONDS)
        until = time.monotonic() + limits.FETCH_SECONDS
        answer = self._pool.request(
            "GET", url, headers=headers, timeout=timeout, redirect=False, preload_content=False, decode_content=False
        )
        try:
            if answer.status == NOT_MODIFIED:
                return None
            if answer.status in MOVED and answer.headers.get("Location"):
                return str(answer.headers["Location"])
            if answer.status != OK:
                kind = Gone if 400 <= answer.status < 500 else Unfetched
                raise kind(f"answers {answer.status}: look at it in a browser")
            return _fetched(url, answer, most, until)
        finally:
            answer.close()  # what is left of it is never read


class Gone(Unfetched):
    """The server has nothing there (4xx)."""


def _conditions(known: Known) -> Iterator[tuple[str, str]]:
    yield "If-None-Match", known.etag
    yield "If-Modified-Since", known.modified


def _fetched(url: str, answer: urllib3.BaseHTTPResponse, most: int, until: float) -> Fetched:
    said = Message()
    said["Content-Type"] = answer.headers.get("Content-Type", "")
    pieces = _unpacked(_pieces(answer, until), answer.headers.get("Content-Encoding", ""), most)
    return Fetched(
        url=url,
        data=b"".join(pieces),
        charset=str(said.get_param("charset") or ""),
        kind=said.get_content_type() if answer.headers.get("Content-Type") else "",
        etag=answer.headers.get("ETag", ""),
        modified=answer.headers.get("Last-Modified", ""),
    )


def _pieces(answer: urllib3.BaseHTTPResponse, until: float) -> Iterator[bytes]:
    """What comes, as it comes, until it has taken too long."""
    while piece := answer.read1(limits.SNIFF_BYTES):
        yield piece
        if time.monotonic() > until:
            raise Unfetched(
                f"takes more than {limits.FETCH_SECONDS:.0f} s: it will be tried again when asked for again"
            )


def _unpacked(pieces: Iterator[bytes], encoding: str, most: int) -> Iterator[bytes]:
    """The bytes that a server compressed, no more than `most` of them, however much they would swell."""
    packed = encoding.strip().lower() in ("gzip", "x-gzip")
    if encoding and not packed and encoding.strip().lower() != "identity":
        raise Unfetched(f"comes in the encoding {encoding[:20]!r}, which was not asked for")
    decoder = zlib.decompressobj(wbits=31) if packed else None
    left = most
    for piece in pieces:
        data = decoder.decompress(piece, left + 1) if decoder else piece
        left -= len(data)
        if left < 0:
            what = "unpacks to more than" if packed else "has more than"
            raise Unfetched(f"{what} {most:,} bytes: that is no page or feed", Reason.REFUSED)
        yield data


def _pool(private: bool) -> type[HTTPConnectionPool]:
    """Connections that go to public addresses alone, judged when each is made."""

    class Guarded(HTTPConnection):
        def _new_conn(self):  # type: ignore[no-untyped-def]
            return _connected(self, private)

    class Pool(HTTPConnectionPool):
        ConnectionCls = Guarded

    return Pool


def _secure_pool(private: bool) -> type[HTTPSConnectionPool]:
    class Guarded(HTTPSConnection):
        def _new_conn(self):  # type: ignore[no-untyped-def]
            return _connected(self, private)

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Guarded

    return Pool


def _connected(connection: HTTPConnection, private: bool):  # type: ignore[no-untyped-def]
    address = resolved(connection._dns_host, connection.port, private)
    timeout = connection.timeout if isinstance(connection.timeout, int | float) else limits.CONNECT_SECONDS
    return create_connection(address, timeout, socket_options=connection.socket_options)
