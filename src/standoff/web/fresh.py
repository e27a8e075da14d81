"""ETags: whoever has the newest answer already is told so, and no query is run."""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from standoff import __version__
from standoff.queries.library import Library
from standoff.web.guard import API

CACHING = {"Cache-Control": "private, no-cache", "Vary": "Accept, Accept-Encoding"}


class Fresh:
    """ASGI middleware. An answer depends on the store's state, the address and the format alone; so does its tag."""

    def __init__(self, app: ASGIApp, library: Library) -> None:
        self._app = app
        self._library = library

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 304, or pass on and tag what comes back."""
        if scope["type"] != "http" or not scope["path"].startswith(API):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        tag = self._tag(scope, headers.get("accept", ""))
        if tag in [one.strip() for one in headers.get("if-none-match", "").split(",")]:
            await Response(None, 304, {"ETag": tag, **CACHING})(scope, receive, send)
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message).update({"ETag": tag, **CACHING})
            await send(message)

        await self._app(scope, receive, tagged)

    def _tag(self, scope: Scope, accept: str) -> str:
        state = self._library.now().generation
        query = scope["query_string"].decode("latin-1")
        parts = [__version__, state, self._library.trouble, scope["path"], query, accept]
        return f'W/"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:24]}"'
