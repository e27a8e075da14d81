"""Who may ask, how often, and how much; and what every answer forbids the browser to do."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from standoff.web.errors import refused
from standoff.web.headers import SECURITY
from standoff.web.rate import Rate
from standoff.web.serving import Serving, is_loopback

API = "/api/"
METHODS = {"GET", "HEAD"}


class Guard:
    """ASGI middleware before everything else. It answers HEAD by what GET would answer, without the body."""

    def __init__(self, app: ASGIApp, serving: Serving) -> None:
        self._app = app
        self._serving = serving
        self._rate = Rate(serving.limits.rate, serving.limits.burst)
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        sent = _securing(send, bodiless=scope["method"] == "HEAD")
        refusal = self._refusal(scope)
        if refusal:
            await refusal(scope, receive, sent)
            return
        self._waiting += 1
        try:
            await self._app({**scope, "method": "GET"}, receive, sent)
        except asyncio.CancelledError:  # the server stops, and has waited long enough
            await refused(503, "the server is stopping")(scope, receive, sent)
        finally:
            self._waiting -= 1

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer to a request that may not pass, else None."""
        headers = Headers(scope=scope)
        wait = self._rate.wait((scope.get("client") or ("",))[0])
        if wait:
            return refused(429, f"too many requests: come again in {wait} s", Retry_After=str(wait))
        if self._waiting >= self._serving.limits.waiting:
            return refused(503, "too many requests at once: come again in a second", Retry_After="1")
        return _bad_form(scope, headers, self._serving) or self._stranger(scope, headers)

    def _stranger(self, scope: Scope, headers: Mapping[str, str]) -> Response | None:
        """Refuse who asks for data without the token; the page's own files hold none."""
        token = self._serving.token
        if not token or not scope["path"].startswith(API):
            return None
        scheme, _, given = headers.get("authorization", "").partition(" ")
        same = hmac.compare_digest(given.strip().encode(), token.encode())  # takes as long for a wrong token
        if same and scheme.lower() == "bearer":
            return None
        return refused(401, "this server asks for its token: Authorization: Bearer …", WWW_Authenticate="Bearer")


def _bad_form(scope: Scope, headers: Mapping[str, str], serving: Serving) -> Response | None:
    """Refuse what no reader of this server would send."""
    if scope["method"] not in METHODS:
        return refused(405, "the server is read-only: use GET", Allow="GET, HEAD")
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > serving.limits.target:
        return refused(414, f"the address is longer than {serving.limits.target} bytes: ask for less at once")
    if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
        return refused(413, "a question has no body: put the parameters into the address")
    if serving.is_local and not is_loopback(_name(headers.get("host", ""))):
        # A page elsewhere may point a name of its own at 127.0.0.1; that name would stand here.
        return refused(421, "this server answers to localhost and 127.0.0.1 alone")
    return None


def _name(host: str) -> str:
    """The host without its port."""
    return host[: host.index("]") + 1] if host.startswith("[") and "]" in host else host.partition(":")[0]


def _securing(send: Send, *, bodiless: bool) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(SECURITY)
        elif bodiless:
            message = {**message, "body": b""}
        await send(message)

    return sent
