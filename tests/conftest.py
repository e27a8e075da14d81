"""Fixtures that every room's tests may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from standoff.reader.weights import WEIGHTS_FOLDER

settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")  # a busy neighbour must not fail a test by being slow

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of training and gold data that may lie beside the repository; skips where it is absent."""
    if not (SHARED / "gold").is_dir():
        pytest.skip(f"no gold data beside the repository ({SHARED.name}/ is absent)")
    return SHARED


@pytest.fixture(scope="session")
def weights() -> Path:
    """The folder of the reader's weights; skips where they do not lie in the package."""
    if not (WEIGHTS_FOLDER / "card.json").exists():
        pytest.skip("the reader's weights are not in the package")
    return WEIGHTS_FOLDER
