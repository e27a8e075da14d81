"""What a route needs from the server that it runs in."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from standoff.queries.errors import AskedWrongError
from standoff.queries.library import Library
from standoff.queries.snapshot import Snapshot
from standoff.web.answers import Form
from standoff.web.limits import Limits
from standoff.web.serving import Serving


def _library(request: Request) -> Library:
    library: Library = request.app.state.library
    return library


def _snapshot(request: Request) -> Snapshot:
    return _library(request).now()


def _limits(request: Request) -> Limits:
    serving: Serving = request.app.state.serving
    return serving.limits


TheLibrary = Annotated[Library, Depends(_library)]
Now = Annotated[Snapshot, Depends(_snapshot)]
TheLimits = Annotated[Limits, Depends(_limits)]


def rows_at_once(asked: int, form: Form, limits: Limits) -> int:
    """How many rows an answer may have; raises `AskedWrongError` where more were asked for."""
    if form is Form.JSON and asked > limits.most:
        raise AskedWrongError(f"limit may be {limits.most} at most as JSON: go on with the cursor", "limit")
    return asked
