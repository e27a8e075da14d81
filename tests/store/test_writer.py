from pathlib import Path

import pytest
from test_parts import LIMA, OSLO, outcome

from standoff.store.query import Store
from standoff.store.writer import StoreWriter


def put(folder: Path, *articles: object) -> None:
    with StoreWriter(folder, coder="import:x") as writer:
        for one in articles:
            writer.add(outcome(one))  # type: ignore[arg-type]


def ids(folder: Path) -> set[str]:
    with Store(folder) as store:
        return {row.id for row in store.articles()}


def test_the_same_again_adds_nothing_and_what_is_missing_counts_no_more(tmp_path: Path) -> None:
    put(tmp_path, OSLO, LIMA)
    put(tmp_path, OSLO, LIMA)
    with Store(tmp_path) as store:
        assert store.count("all_articles") == 2

    put(tmp_path, LIMA)
    assert ids(tmp_path) == {LIMA.id}


def test_a_block_that_is_stopped_takes_nothing_away(tmp_path: Path) -> None:
    put(tmp_path, OSLO)
    with pytest.raises(KeyboardInterrupt), StoreWriter(tmp_path, coder="import:x") as writer:
        writer.add(outcome(LIMA))
        raise KeyboardInterrupt

    assert ids(tmp_path) == {OSLO.id, LIMA.id}


def test_a_block_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    put(tmp_path, OSLO)
    with pytest.raises(ValueError, match="mine"), StoreWriter(tmp_path, coder="import:x") as writer:
        writer.add(outcome(LIMA))
        raise ValueError("mine")

    assert ids(tmp_path) == {OSLO.id}
