"""The page's own files, and the chart library that vl-convert carries."""

from __future__ import annotations

import functools
import hashlib
import mimetypes
import subprocess
import sys
from importlib import metadata, resources
from importlib.resources.abc import Traversable

import msgspec
from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

router = APIRouter(include_in_schema=False)

VEGA = f"/assets/vega-{metadata.version('vl-convert-python')}.js"
"""Vega, Vega-Lite and vegaEmbed. Another version has another name, so that this one may be kept for a year."""

FOREVER = "public, max-age=31536000, immutable"
KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}


class Asset(msgspec.Struct, frozen=True):
    """A file as it is sent."""

    body: bytes
    kind: str
    tag: str


@functools.cache
def assets() -> dict[str, Asset]:
    """Every file of the page by its path; nothing else can be asked for."""
    found: dict[str, Asset] = {}
    _collect(resources.files("standoff.web").joinpath("static"), "", found)
    return found


def _collect(folder: Traversable, prefix: str, found: dict[str, Asset]) -> None:
    for one in folder.iterdir():
        if one.is_dir():
            _collect(one, f"{prefix}{one.name}/", found)
        else:
            body = one.read_bytes().replace(b"{{vega}}", VEGA.encode())
            suffix = "." + one.name.rpartition(".")[2]
            kind = KINDS.get(suffix) or mimetypes.guess_type(one.name)[0] or "application/octet-stream"
            found[prefix + one.name] = Asset(body, kind, f'"{hashlib.sha256(body).hexdigest()[:24]}"')


@functools.cache
def vega() -> bytes:
    """The chart library as one script. Making it takes seconds in which no other thread of a process gets its turn, so
    it is made in a process of its own, whose last words nobody hears where the server has ended before it."""
    made = "import sys, vl_convert; sys.stdout.buffer.write(vl_convert.javascript_bundle().encode())"
    return subprocess.run([sys.executable, "-c", made], capture_output=True, check=True).stdout


@router.get("/")
def index(request: Request) -> Response:
    """The page."""
    return _sent(request, assets()["index.html"])


@router.get(VEGA)
def bundle() -> Response:
    """The chart library."""
    return Response(vega(), media_type=KINDS[".js"], headers={"Cache-Control": FOREVER})


@router.get("/assets/{name:path}")
def asset(name: str, request: Request) -> Response:
    """One of the page's files."""
    found = assets().get(name)
    if not found:
        raise HTTPException(404)
    return _sent(request, found)


def _sent(request: Request, found: Asset) -> Response:
    headers = {"ETag": found.tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == found.tag:
        return Response(None, 304, headers)
    return Response(found.body, media_type=found.kind, headers=headers)
