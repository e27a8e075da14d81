"""Files as they are kept: plain, gzipped, archives of several."""

import gzip
import zipfile
from pathlib import Path

import pytest
from exchange_examples import read, table

from standoff.exchange.icews import COLUMNS
from standoff.exchange.packed import members
from standoff.records.problem import Problem

ROW = {"Event ID": "1", "Event Date": "2014-01-02", "Source Name": "Chad", "Source Country": "Chad",
       "CAMEO Code": "190", "Target Name": "Mali", "Target Country": "Mali"}  # fmt: skip


def plain(folder: Path, *numbers: str) -> bytes:
    return table(folder / "plain.tab", COLUMNS, *(ROW | {"Event ID": number} for number in numbers)).read_bytes()


def test_a_gzipped_file_is_its_contents(tmp_path: Path) -> None:
    (tmp_path / "a.tab.gz").write_bytes(gzip.compress(plain(tmp_path, "1")))

    assert [event.source_id for event in read(tmp_path / "a.tab.gz", "icews")[0]] == ["1"]


def test_every_file_of_an_archive_is_read(tmp_path: Path) -> None:
    """A year of POLECAT is one archive with a file for each month."""
    with zipfile.ZipFile(tmp_path / "year.zip", "w") as archive:
        archive.writestr("2014/jan.tab", plain(tmp_path, "1", "2"))
        archive.writestr("2014/feb.tab", plain(tmp_path, "3"))
        archive.writestr("2014/broken.tab", "a\tb\n")
        archive.writestr("__MACOSX/2014/._jan.tab", "\x00")
        archive.writestr("../outside.tab", plain(tmp_path, "4"))
    events, rejected = read(tmp_path / "year.zip", "icews")

    assert [event.source_id for event in events] == ["1", "2", "3"]
    assert [said.split(":")[0] for said in rejected] == [
        "is no icews file", "is a name that leads out of the archive",
    ]  # fmt: skip


def test_an_archive_under_another_name_is_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.tab", "w") as archive:
        archive.writestr("b.tab", plain(tmp_path, "1"))

    assert len(read(tmp_path / "a.tab", "icews")[0]) == 1


def test_a_file_that_was_cut_off_keeps_its_rows(tmp_path: Path) -> None:
    rows = [ROW | {"Event ID": str(number), "Source Name": f"Chad {number * 7919}"} for number in range(5_000)]
    packed = gzip.compress(table(tmp_path / "long.tab", COLUMNS, *rows).read_bytes())
    (tmp_path / "a.gz").write_bytes(packed[: len(packed) // 2])
    events, rejected = read(tmp_path / "a.gz", "icews")

    assert 0 < len(events) < 5_000
    assert rejected[-1].startswith("the file is damaged from here on")


def test_what_swells_beyond_measure_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(plain(tmp_path, "1") + (b" " * 999_999 + b"\n") * 40))
    events, rejected = read(tmp_path / "a.gz", "icews")

    assert len(events) == 1
    assert "decompression bomb" in rejected[-1]


@pytest.mark.parametrize("data", [b"PK\x03\x04 and no more", None])
def test_what_cannot_be_opened_is_said_in_one_line(data: bytes | None, tmp_path: Path) -> None:
    if data is not None:
        (tmp_path / "a.zip").write_bytes(data)

    with pytest.raises(Problem, match="cannot read"):
        list(members(tmp_path / "a.zip", "a.zip"))
