import pytest

from standoff.records.problem import Problem
from standoff.settings import Settings, load_settings


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
