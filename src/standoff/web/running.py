"""The server as a program: it listens, answers, and ends soon and quietly when it is told to."""

from __future__ import annotations

from types import FrameType

import uvicorn

from standoff.queries.library import Library
from standoff.web.app import create_app
from standoff.web.serving import Serving

GRACE = 3
"""Seconds for answers that are on their way when the server is stopped."""


class Server(uvicorn.Server):
    """A uvicorn that ends the store's queries before itself: a thread in the midst of one would hold it up."""

    def __init__(self, config: uvicorn.Config, library: Library) -> None:
        super().__init__(config)
        self._library = library

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Called by Ctrl-C and SIGTERM."""
        self._library.stop()
        super().handle_exit(sig, frame)


def server(serving: Serving) -> Server:
    """The server for a store; raises `Problem` where the folder is none."""
    app = create_app(serving)
    config = uvicorn.Config(
        app, log_level="warning", server_header=False, timeout_graceful_shutdown=GRACE, ws="none",
        limit_concurrency=serving.limits.waiting * 4, h11_max_incomplete_event_size=serving.limits.target * 4,
    )  # fmt: skip
    return Server(config, app.state.library)
