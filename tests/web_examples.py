"""A store served as a program of its own, and how a page in a browser behaved: for the tests of the page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page


@contextmanager
def served(store: Path, *more: str) -> Iterator[str]:
    """`standoff serve` as a program of its own, at a free port; gives the address."""
    command = [sys.executable, "-m", "standoff", "serve", "--store", str(store), "--port", "0", *more]
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
    assert process.stdout is not None
    try:
        said = ""
        for line in process.stdout:
            said += line
            if found := re.search(r"http://[\d.]+:\d+/", line):
                yield found[0]
                return
        pytest.fail(f"the server ended: {said}")
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


class Watched:
    """What a page did besides what it showed: errors on its console, requests to anywhere but its server."""

    def __init__(self, page: Page, address: str) -> None:
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        inside = (address, "data:", "blob:")
        page.on("request", lambda asked: None if asked.url.startswith(inside) else self.foreign.append(asked.url))
