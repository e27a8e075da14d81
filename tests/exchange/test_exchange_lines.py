"""Files as they come: packed, cut off, of another kind."""

import gzip
import zipfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from exchange_examples import read, table

from standoff.exchange.icews import COLUMNS
from standoff.exchange.lines import opened
from standoff.records.problem import Problem

ROW = {"Event ID": "1", "Event Date": "2014-01-02", "Source Name": "Chad", "Source Country": "Chad",
       "CAMEO Code": "190", "Target Name": "Mali", "Target Country": "Mali"}  # fmt: skip


def plain(folder: Path) -> bytes:
    return table(folder / "plain.tab", COLUMNS, ROW).read_bytes()


def test_packed_files_are_opened(tmp_path: Path) -> None:
    (tmp_path / "a.tab.gz").write_bytes(gzip.compress(plain(tmp_path)))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.tab", plain(tmp_path))

    assert len(read(tmp_path / "a.tab.gz", "icews")[0]) == len(read(tmp_path / "a.zip", "icews")[0]) == 1


def test_an_archive_of_several_files_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.tab", "x")
        archive.writestr("b.tab", "y")

    with pytest.raises(Problem, match="holds 2 files"), ExitStack() as places:
        opened(tmp_path / "a.zip", places)


def test_a_file_that_was_cut_off_keeps_its_rows(tmp_path: Path) -> None:
    rows = [ROW | {"Event ID": str(number), "Source Name": f"Chad {number * 7919}"} for number in range(5_000)]
    packed = gzip.compress(table(tmp_path / "long.tab", COLUMNS, *rows).read_bytes())
    (tmp_path / "a.gz").write_bytes(packed[: len(packed) // 2])
    events, rejected = read(tmp_path / "a.gz", "icews")

    assert 0 < len(events) < 5_000
    assert rejected[-1].startswith("the file is damaged from here on")


@pytest.mark.parametrize("data", [b"a report in prose\n", b"a\tb\tc\n1\t2\t3\n", b"\x00\xff\xfe\x80" * 9])
def test_another_kind_of_file_is_one_rejection(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    events, rejected = read(tmp_path / "a.txt", "icews")

    assert events == []
    assert len(rejected) >= 1


def test_an_empty_file_has_no_events(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")

    assert read(tmp_path / "a.txt", "icews") == ([], [])
