from pathlib import Path

import pytest

from standoff.cli.health import health
from standoff.pipeline.feeds import Feed, Watch, save_watch
from standoff.store.run import adding_to


def found(store: Path) -> dict[str, tuple[str, str]]:
    return {one.what: (one.found, one.mend) for one in health(store)}


def test_a_store_without_a_watch(tmp_path: Path) -> None:
    with adding_to(tmp_path / "store", coder="reader@1"):
        pass

    assert found(tmp_path / "store") == {"store": ("0 articles, 0 events, coded by nobody yet", "")}


def test_a_run_that_was_stopped_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), adding_to(tmp_path / "store", coder="reader@1"):
        raise KeyboardInterrupt

    assert found(tmp_path / "store")["runs"][0].startswith("1 still going")


def test_a_watch_that_fell_silent_is_to_be_mended(tmp_path: Path) -> None:
    with adding_to(tmp_path / "store", coder="reader@1"):
        pass
    save_watch(tmp_path / "store", Watch(every=900, last_round=1_000.0, feeds=(Feed(url="https://news.example"),)))

    assert "start standoff watch again" in found(tmp_path / "store")["watch"][1]
    assert found(tmp_path / "store")["feeds"] == ("1 of 1 answer", "")
