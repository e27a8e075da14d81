from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import standoff as so
from standoff.notebook.opened import OpenStore


@pytest.fixture(scope="module")
def opened(store: Path) -> Iterator[OpenStore]:
    with so.open(store) as found:
        yield found
