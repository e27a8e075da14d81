"""What the API answers, for OpenAPI: the schemas come from the records, so that both cannot part ways."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from standoff import __version__
from standoff.web.answers import MEDIA, Form
from standoff.web.errors import Refusal

REF = "#/components/schemas/{name}"
ABOUT = """What a standoff store knows, read-only. Offsets are half-open, in Unicode code points of the article's text.
Every answer has an ETag; lists go on with `cursor`; those of records come as CSV and Parquet too (Accept, or format=).
"""
REFUSALS = {404: "There is no such thing.", 422: "A parameter is wrong.", 429: "Too many requests.", 503: "Come again."}


def answers(body: Any, *, table: bool = False, missing: bool = False) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route whose JSON is `body`; `table` where CSV and Parquet may be asked for too."""
    (schema,), _ = msgspec.json.schema_components([body], ref_template=REF)
    content: dict[str, Any] = {MEDIA[Form.JSON]: {"schema": schema}}
    if table:
        content[MEDIA[Form.CSV]] = {"schema": {"type": "string"}}
        content[MEDIA[Form.PARQUET]] = {"schema": {"type": "string", "format": "binary"}}
    told: dict[int | str, dict[str, Any]] = {200: {"description": "The answer.", "content": content}}
    codes = [code for code in REFUSALS if code != 404 or missing] + ([406] if table else [])
    (refusal,), _ = msgspec.json.schema_components([Refusal], ref_template=REF)
    for code in codes:
        said = REFUSALS.get(code, "There is no such format.")
        told[code] = {"description": said, "content": {MEDIA[Form.JSON]: {"schema": refusal}}}
    return told


def describe(app: FastAPI, bodies: list[Any]) -> None:
    """Make the app's OpenAPI hold the schemas of `bodies`."""
    _, components = msgspec.json.schema_components([Refusal, *bodies], ref_template=REF)

    def openapi() -> dict[str, Any]:
        if not app.openapi_schema:
            made = get_openapi(title="standoff", version=__version__, description=ABOUT, routes=app.routes)
            kept = made.get("components", {}).get("schemas", {})
            made["components"] = {"schemas": {**kept, **components}}
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
