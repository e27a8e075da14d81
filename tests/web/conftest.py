"""Stores that are served to the tests of the page and the API: in this process, and as a program of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright
from starlette.testclient import TestClient

from standoff.web.app import create_app
from standoff.web.limits import Limits
from standoff.web.serving import Serving

PATIENCE = 90_000  # milliseconds: a busy machine is no fault of the page
LOCAL = "http://localhost"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def client(store: Path) -> Iterator[TestClient]:
    patient = Limits(rate=10_000, burst=100_000)  # tests ask faster than any visitor
    with TestClient(create_app(Serving(folder=store, limits=patient)), base_url=LOCAL) as client:
        yield client


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


@pytest.fixture(scope="session")
def address(store: Path) -> Iterator[str]:
    with served(store) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, or the one that playwright brought; skips loudly where there is neither."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except Error as error:
            said = "NO BROWSER: the page is not tested. Install one: apt-get install chromium"
            warnings.warn(said, stacklevel=1)
            pytest.skip(f"{said} ({str(error).splitlines()[0]})")
        yield browser
        browser.close()


class Watched:
    """What a page did besides what it showed: errors on its console, requests to anywhere but its server."""

    def __init__(self, page: Page, address: str) -> None:
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        inside = (address, "data:", "blob:")
        page.on("request", lambda asked: None if asked.url.startswith(inside) else self.foreign.append(asked.url))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    expect.set_options(timeout=PATIENCE)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


@pytest.fixture
def watched(page: Page, address: str) -> Iterator[Watched]:
    """The page's behaviour; that it was good is checked at the end."""
    watching = Watched(page, address)
    yield watching
    assert watching.errors == []
    assert watching.foreign == []
