"""A web server of our own that can misbehave, for tests of whatever fetches."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """What a server answers by path; `asked` counts the requests, `headers` keeps the last ones of each path."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: Counter[str] = Counter()
        self.headers: dict[str, dict[str, str]] = {}
        self.stopping = threading.Event()
        self.url = ""

    def put(self, path: str, body: bytes | str, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Serve a body; return its address."""
        data = body.encode() if isinstance(body, str) else body

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(data)

        self.answers[path] = answer
        return self.url + path

    def status(self, path: str, status: int, **headers: str) -> str:
        """Serve a status without a body."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.send_header("Content-Length", "0")
            request.end_headers()

        self.answers[path] = answer
        return self.url + path

    def hang(self, path: str) -> str:
        """Take the request and never answer."""
        self.answers[path] = lambda request: self.stopping.wait(60) and None
        return self.url + path

    def endless(self, path: str, piece: bytes = b"x" * 65_536, pause: float = 0.0) -> str:
        """Say that a gigabyte comes, and send and send."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            request.send_header("Content-Type", "text/html")
            request.send_header("Content-Length", str(10**9))
            request.end_headers()
            while not self.stopping.wait(pause):
                request.wfile.write(piece)

        self.answers[path] = answer
        return self.url + path


@contextmanager
def serving() -> Iterator[Site]:
    """A site on loopback while the block lasts."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked[self.path] += 1
            site.headers[self.path] = {name.lower(): value for name, value in self.headers.items()}
            try:
                site.answers.get(self.path, lambda request: request.send_error(404))(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopping.set()
        server.shutdown()
        server.server_close()
