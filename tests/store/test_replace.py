import stat
from pathlib import Path

import pytest

from standoff.records.problem import Problem
from standoff.store.replace import replacing


def test_a_block_that_ends_well_puts_the_file_in_place(tmp_path: Path) -> None:
    target = tmp_path / "events.jsonl"
    with replacing(target) as temporary:
        temporary.write_text("new")
        assert not target.exists()

    assert target.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["events.jsonl"]


def test_a_block_that_raises_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "events.jsonl"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), replacing(target) as temporary:
        temporary.write_text("half")
        raise KeyboardInterrupt

    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["events.jsonl"]


def test_a_missing_folder_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"cannot write .*none/x: No such file"), replacing(tmp_path / "none" / "x"):
        pass


def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="No space left"), replacing(tmp_path / "x"), Path("/dev/full").open("w") as full:
        full.write("words")
        full.flush()

    assert list(tmp_path.iterdir()) == []


def test_the_mode_is_what_others_may_read(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.touch(mode=0o640)
    old.chmod(0o640)
    with replacing(old) as temporary:
        temporary.write_text("x")

    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_device_is_written_and_never_replaced() -> None:
    with replacing(Path("/dev/null")) as place, place.open("wb") as stream:
        stream.write(b"gone")

    assert place == Path("/dev/null")
    assert Path("/dev/null").is_char_device()


def test_a_full_device_is_told_and_stays() -> None:
    with pytest.raises(Problem, match="No space left"), replacing(Path("/dev/full")) as place:
        place.write_bytes(b"words")

    assert Path("/dev/full").is_char_device()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")

    with replacing(tmp_path / "link") as place:
        place.write_text("new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"
