"""`standoff mcp`: what a store knows, for assistants."""

from __future__ import annotations

from pathlib import Path

import click

from standoff.cli.tension import STORE
from standoff.records.problem import missing


@click.command("mcp")
@STORE
def command(store: Path) -> None:
    """Serve a store to an assistant, as tools of the Model Context Protocol over standard input and output.

    An assistant's program starts this command itself; docs/assist.md says how to register it. Read-only.
    """
    try:
        from standoff.assist.server import serve
    except ImportError as error:
        raise missing("standoff mcp", "mcp", error) from error
    serve(store)
