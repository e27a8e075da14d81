"""Fixtures that every room's tests may use."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of training and gold data that may lie beside the repository; skips where it is absent."""
    if not (SHARED / "gold").is_dir():
        pytest.skip(f"no gold data beside the repository ({SHARED.name}/ is absent)")
    return SHARED
