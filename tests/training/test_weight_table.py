"""Fitted weights get into a module's table and nowhere else."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from standoff.resolve import day_choice, event_place
from training.weight_table import lines_of, replaced, show, strongest

SOURCE = 'OTHER = {\n    "a": 1,\n}\nWEIGHTS: dict[str, float] = {\n    "old": 0.5,\n}\n"""What they mean."""\n'


@pytest.fixture
def module(tmp_path: Path) -> ModuleType:
    """A module with a table, in a file of its own."""
    path = tmp_path / "weighed.py"
    path.write_text(SOURCE)
    spec = importlib.util.spec_from_file_location("weighed", path)
    assert spec is not None
    return importlib.util.module_from_spec(spec)


def test_a_table_takes_the_place_of_the_old_one(module: ModuleType) -> None:
    show({"new": -1.25, "newer": 2.0}, module, write=True)

    text = Path(module.__file__ or "").read_text()
    assert text == SOURCE.replace('    "old": 0.5,\n', '    "new": -1.25,\n    "newer": 2.0,\n')


def test_it_is_only_shown_where_nobody_asks_to_write(module: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    show({"new": -1.25}, module, write=False)

    assert capsys.readouterr().out == '    "new": -1.25,\n\n'
    assert Path(module.__file__ or "").read_text() == SOURCE


@pytest.mark.parametrize("fitted", [day_choice, event_place])
def test_the_package_s_tables_are_written_as_they_stand(fitted: ModuleType) -> None:
    source = Path(fitted.__file__ or "").read_text()

    assert replaced(source, fitted.WEIGHTS) == source


def test_a_module_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="WEIGHTS"):
        replaced("x = 1\n", {"new": 1.0})


def test_rare_features_must_weigh_more_to_be_kept() -> None:
    weights, counts = {"b": 1.0, "a": -0.5, "rare": 1.0}, {"b": 100, "a": 100, "rare": 4}

    assert strongest(weights, counts, 2) == ["a", "b"]
    assert lines_of({name: weights[name] for name in strongest(weights, counts, 1)}) == '    "b": 1.0,\n'
