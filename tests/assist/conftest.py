"""A store's library, and a session of a real client with a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from standoff.queries.bounds import Bounds
from standoff.queries.library import Library


@pytest.fixture(scope="module")
def library(store: Path) -> Iterator[Library]:
    opened = Library(store, Bounds())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def wordless(silent: Path) -> Iterator[Library]:
    opened = Library(silent, Bounds())
    yield opened
    opened.close()
