"""Fixtures that every room's tests may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from told_store import reports, write_store

from standoff.reader.weights import WEIGHTS_FOLDER

# A busy neighbour must not fail a test by being slow. Under CI the same examples are tried each time, so that a
# change is judged by what it changed; everywhere else they are drawn anew, which is how new faults are found.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(scope="session", autouse=True)
def no_entries_of_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder without entries in the place of the one that whoever runs the tests may have."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STANDOFF_HOME", str(tmp_path_factory.mktemp("home")))
        yield


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


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of twenty-two weeks in which Chile accuses Peru (`told_store`)."""
    return write_store(tmp_path_factory.mktemp("told") / "store", reports())


@pytest.fixture(scope="session")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store without a word of the articles."""
    return write_store(tmp_path_factory.mktemp("silent") / "store", reports(), keep_text=False)
