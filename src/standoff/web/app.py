"""The server's parts put together."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from standoff import __version__
from standoff.queries.library import Library
from standoff.web import api_measure, api_more, api_store, assets
from standoff.web.errors import handle_errors
from standoff.web.fresh import Fresh
from standoff.web.guard import Guard
from standoff.web.schemas import describe
from standoff.web.serving import Serving

ROUTES = (api_store, api_measure, api_more)
"""The modules of the API's routes."""

LEAST_ZIPPED = 1_000
"""Bytes below which compressing an answer gains nothing: it fits into one packet."""


def create_app(serving: Serving) -> FastAPI:
    """The ASGI app that serves one store; raises `Problem` where the folder is no store.

    A request passes the guard, then the check for what is fresh, then the route; its answer is compressed.
    """
    library = Library(serving.folder, serving.limits)

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        threading.Thread(target=assets.vega, name="standoff-vega", daemon=True).start()
        yield
        library.close()

    app = FastAPI(
        title="standoff", version=__version__, lifespan=living, openapi_url="/api/openapi.json",
        docs_url=None, redoc_url=None,  # their scripts come from elsewhere
        telemetry={"auto_configure": False, "tracing": False, "metrics": False, "logs": False},
    )  # fmt: skip
    app.state.library, app.state.serving = library, serving
    app.include_router(assets.router)
    for module in ROUTES:
        app.include_router(module.router)
    handle_errors(app)
    describe(app, [body for module in ROUTES for body in module.BODIES])
    app.add_middleware(Fresh, library=library)
    app.add_middleware(GZipMiddleware, minimum_size=LEAST_ZIPPED)
    app.add_middleware(Guard, serving=serving)
    return app
