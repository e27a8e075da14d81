import os
from pathlib import Path

import pytest

from standoff.records.problem import Problem
from standoff.settings import BLAS_THREADS, Settings, gazetteer_folder, hold_threads, load_settings


def test_nothing_set_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STANDOFF_THREADS", raising=False)

    assert load_settings() == Settings(threads=1)


def test_threads_may_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANDOFF_THREADS", "4")

    assert load_settings().threads == 4


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5"])
def test_what_is_no_number_is_told(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("STANDOFF_THREADS", value)

    with pytest.raises(Problem, match="whole number from 1 up"):
        load_settings()


def test_numpy_is_held_to_one_thread_unless_the_user_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in BLAS_THREADS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    hold_threads()

    assert [os.environ[name] for name in BLAS_THREADS] == ["1", "1", "3"]


def test_the_users_entries_lie_where_the_system_keeps_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("STANDOFF_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert gazetteer_folder() == tmp_path / "standoff" / "gazetteer"

    monkeypatch.setenv("STANDOFF_HOME", str(tmp_path / "mine"))
    assert gazetteer_folder() == tmp_path / "mine" / "gazetteer"
