"""gzip, and what swells without end."""

import gzip
import json
from pathlib import Path

import pytest
from test_ingest_zips import ROWS, TEXT, read, reasons

from standoff.records.rejection import Reason, Rejection


@pytest.mark.parametrize("members", [1, 2])
def test_gzip_is_opened_by_its_content(tmp_path: Path, members: int) -> None:
    path = tmp_path / "rows.jsonl.gz"
    half = ROWS.index(b"\n") + 1
    path.write_bytes(gzip.compress(ROWS) if members == 1 else gzip.compress(ROWS[:half]) + gzip.compress(ROWS[half:]))

    assert reasons(read(path)) == ["0", "1", "2"]


def test_a_gzip_that_was_cut_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    many = b"".join(json.dumps({"id": str(n), "text": f"{TEXT} {n}"}).encode() + b"\n" for n in range(5_000))
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(many)[:-20])
    *articles, last = read(path)

    assert len(articles) > 1_000 and isinstance(last, Rejection)
    assert last.reason is Reason.UNREADABLE and "damaged" in last.detail


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "' + b" " * 100_000_000 + b'"}\n'))
    (found,) = read(path)

    assert isinstance(found, Rejection) and found.reason is Reason.REFUSED and "decompression bomb" in found.detail
