"""Stores that are served to the tests of the page and the API: in this process, and as a program of their own."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright
from starlette.testclient import TestClient
from web_examples import Watched, served

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
