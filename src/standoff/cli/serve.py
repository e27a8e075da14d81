"""`standoff serve`: the page and the API."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from standoff.cli.console import Page
from standoff.cli.main import STOPPED
from standoff.records.problem import Problem, missing

PORT = 8000


@click.command("serve")
@click.option("--store", required=True, type=click.Path(path_type=Path, file_okay=False), help="The store to serve.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address; another one needs --token-file.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option(
    "--token-file", type=click.Path(path_type=Path, dir_okay=False),
    help="A file with the secret that visitors must give (as a bearer token, or typed into the page).",
)  # fmt: skip
def command(store: Path, host: str, port: int, token_file: Path | None) -> None:
    """Serve what a store knows: a page for people, and an API under /api/. Read-only; Ctrl-C stops it.

    The page follows the store: what is coded meanwhile shows without a restart.
    """
    listening = bound(host, port)
    server, is_open = _server(store, host, port, token_file)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}/"
    console = Page()
    console.print(f"standoff serves {store} at {address}", soft_wrap=True)
    console.print(f"The API: {address}api/openapi.json. Ctrl-C stops the server.", soft_wrap=True)
    if is_open:
        console.print("The connection is not encrypted: put a proxy with TLS before it.", soft_wrap=True)
    try:
        server.run([listening])
    except KeyboardInterrupt:
        _go()


def _go() -> NoReturn:
    """End at once: a thread that is still in the database while Python takes itself apart would abort the process."""
    print("standoff: stopped", file=sys.stderr, flush=True)
    sys.stdout.flush()
    os._exit(STOPPED)


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens there; raises `Problem` where it cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()  # who comes before the server is ready waits
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise Problem(f"cannot listen at {host}:{port}: {said}: choose another with --host or --port") from error
    return listening


def _server(store: Path, host: str, port: int, token_file: Path | None) -> tuple[Any, bool]:
    """The server, and whether other machines can reach it."""
    try:
        from standoff.web.running import server
        from standoff.web.serving import serving
    except ImportError as error:
        raise missing("standoff serve", "web", error) from error
    chosen = serving(store, host, port, token_file)
    return server(chosen), not chosen.is_local
