"""ZIP archives: what is inside, and what is refused."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from standoff.ingest.inputs import read_inputs
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

TEXT = "The envoys of both countries met in Oslo on Monday to talk about the border."
ROWS = "".join(json.dumps({"id": str(n), "text": f"{TEXT} It was day {n}."}) + "\n" for n in range(3)).encode()
PAGE = f"<html><head><title>Talks</title></head><body><article><p>{TEXT * 3} café</p></article></body></html>"


def read(path: Path) -> list[Article | Rejection]:
    return list(read_inputs([str(path)]))


def zipped(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def reasons(found: list[Article | Rejection]) -> list[object]:
    return [one.reason if isinstance(one, Rejection) else one.source_id for one in found]


def test_members_of_a_zip_are_read_each_by_its_kind(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip",
        ("rows.jsonl", ROWS),
        ("deep/page.html", PAGE.encode()),
        ("deep/rows.jsonl.gz", gzip.compress(ROWS)),
        ("__MACOSX/._rows.jsonl", b"junk"),
        ("empty.txt", b""),
    )

    assert reasons(read(path)) == ["0", "1", "2", "a.zip/deep/page.html", "0", "1", "2", Reason.EMPTY]


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:/evil.txt"])
def test_a_name_that_leads_out_is_refused_and_its_neighbours_are_read(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "a.zip", (zipfile.ZipInfo(name), TEXT.encode()), ("b.txt", TEXT.encode()))

    assert reasons(read(path)) == [Reason.REFUSED, "a.zip/b.txt"]


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("passwd")
    link.external_attr = 0o120777 << 16

    assert reasons(read(zipped(tmp_path / "a.zip", (link, b"/etc/passwd")))) == [Reason.REFUSED]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", *((f"{n}.jsonl", b" " * 20_000_000) for n in range(3)))

    assert Reason.REFUSED in reasons(read(path))


def test_a_zip_that_was_cut_off_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("rows.jsonl", ROWS))
    path.write_bytes(path.read_bytes()[:-30])

    assert reasons(read(path)) == [Reason.UNREADABLE]


def test_nests_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(gzip.compress(gzip.compress(gzip.compress(ROWS)))))

    assert reasons(read(path)) == [Reason.REFUSED]


def test_an_office_document_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", ("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>"))

    assert reasons(read(path)) == [Reason.BINARY]


def test_a_zip_may_come_through_a_pipe(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("rows.jsonl", ROWS))
    found = list(read_inputs(["-"], stdin=io.BytesIO(path.read_bytes())))

    assert reasons(found) == ["0", "1", "2"]
