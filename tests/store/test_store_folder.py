from pathlib import Path

import pytest

from standoff.records.problem import Problem
from standoff.store.folder import MARK, check_store, create_store


def test_a_new_folder_becomes_a_store_and_stays_one(tmp_path: Path) -> None:
    create_store(tmp_path / "deep" / "store")
    create_store(tmp_path / "deep" / "store")

    check_store(tmp_path / "deep" / "store")


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(Problem, match="no store and not empty"):
        create_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (None, "is no store"),
        ("{", "cannot read"),
        ('{"standoff_store": 99}', "newer standoff"),
        ('{"standoff_store": 2}', "run standoff store migrate"),
        ('{"standoff_store": 0}', "no standoff has made"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, mark: str | None, said: str) -> None:
    if mark is not None:
        (tmp_path / MARK).write_text(mark)

    with pytest.raises(Problem, match=said):
        check_store(tmp_path)


def test_a_folder_in_which_a_run_was_killed_over_the_mark_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / f".{MARK}.k1ll3d.part").write_text("{")
    create_store(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [MARK]
