"""What docs/assist.md shows is true: the registration starts a server, the program runs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import anyio
from mcp import ClientSession, StdioServerParameters, stdio_client

import standoff
from standoff.assist.tools import TOOLS

SOURCE = Path(standoff.__file__).parents[1]
PAGE = (Path(__file__).parents[2] / "docs" / "assist.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def command_beside(folder: Path) -> dict[str, str]:
    """An environment in which `standoff` is this very package."""
    shim = folder / "standoff"
    shim.write_text(f'#!/bin/sh\nPYTHONPATH="{SOURCE}" exec "{sys.executable}" -m standoff "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def test_the_registration_starts_a_server(store: Path, tmp_path: Path) -> None:
    told = json.loads(block("json"))["mcpServers"]["standoff"]
    arguments = [str(store) if one == "/home/me/my-store" else one for one in told["args"]]
    server = StdioServerParameters(command=told["command"], args=arguments, env=command_beside(tmp_path))

    async def offered() -> list[str]:
        async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            return [tool.name for tool in (await session.list_tools()).tools]

    assert anyio.run(offered) == list(TOOLS)


def test_the_program_runs(store: Path, tmp_path: Path) -> None:
    (tmp_path / "my-store").symlink_to(store)
    done = subprocess.run(
        [sys.executable, "-c", block("python")], cwd=tmp_path, env=command_beside(tmp_path), capture_output=True,
        text=True, timeout=120, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "(n = 41)" in done.stdout
    assert "Example According to the ministry, Chile accused Peru" in done.stdout


def test_the_table_lists_every_tool() -> None:
    assert re.findall(r"^\| `(\w+)` \|.*\|.*\|$", PAGE, re.MULTILINE) == list(TOOLS)
