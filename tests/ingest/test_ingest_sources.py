"""Which files the inputs name."""

import os
from pathlib import Path

import pytest

from standoff.ingest.draft import Source
from standoff.ingest.sources import find_sources
from standoff.records.rejection import Reason, Rejection


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/c.txt", "deep/deeper/d.jsonl", ".hidden/e.txt", ".f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def labels(*inputs: Path | str) -> list[str]:
    return [found.label for found in find_sources(map(str, inputs)) if isinstance(found, Source)]


def rejection_of(name: str) -> Rejection:
    (found,) = find_sources([name])
    assert isinstance(found, Rejection)
    return found


def test_a_folder_is_read_whole_sorted_and_without_hidden_files(tree: Path) -> None:
    assert labels(tree) == ["a.txt", "b.txt", "deep/c.txt", "deep/deeper/d.jsonl"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("[a]*", ["a.txt"]),
        ("**/*.txt", ["a.txt", "b.txt", "deep/c.txt"]),
        ("**", ["a.txt", "b.txt", "deep/c.txt", "deep/deeper/d.jsonl"]),
        ("d*", ["deep/c.txt", "deep/deeper/d.jsonl"]),
        ("d*/*/?.jsonl", ["deep/deeper/d.jsonl"]),
        (".*/*.txt", [".hidden/e.txt"]),
        ("**/**/**/d.*", ["deep/deeper/d.jsonl"]),
    ],
)
def test_a_glob_finds_what_it_says(tree: Path, pattern: str, expected: list[str]) -> None:
    assert labels(tree / pattern) == expected


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "report [1].txt").write_text("x")

    assert labels(tmp_path / "report [1].txt") == ["report [1].txt"]


def test_inputs_keep_their_order_and_a_hidden_file_may_be_named(tree: Path) -> None:
    assert labels(tree / "b.txt", "-", tree / ".f.txt") == ["b.txt", "", ".f.txt"]


def test_links_in_a_circle_end(tree: Path) -> None:
    (tree / "deep" / "loop").symlink_to(tree)
    (tree / "self").symlink_to(tree / "self")

    assert labels(tree) == ["a.txt", "b.txt", "deep/c.txt", "deep/deeper/d.jsonl"]
    assert labels(tree / "**" / "*.jsonl") == ["deep/deeper/d.jsonl"]


@pytest.mark.parametrize(
    ("name", "reason", "words"),
    [
        ("/no/such/file.txt", Reason.MISSING, "does not exist"),
        ("/no/such/*.txt", Reason.MISSING, "matches no file"),
        ("ftp://news.example/report", Reason.REFUSED, "only http"),
        ("", Reason.MISSING, "no file name"),
        ("a\0b", Reason.MISSING, "no file name"),
        ("n" * 5_000, Reason.UNREADABLE, "cannot be looked into"),
    ],
)
def test_an_input_that_names_nothing_says_so(name: str, reason: Reason, words: str) -> None:
    found = rejection_of(name)

    assert found.reason is reason
    assert words in found.detail


def test_a_folder_without_files_says_so(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()

    assert rejection_of(str(tmp_path)).reason is Reason.EMPTY


def test_a_pipe_in_a_folder_is_not_waited_on(tree: Path) -> None:
    os.mkfifo(tree / "pipe")
    (tree / "broken").symlink_to(tree / "nowhere")
    rejected = [found for found in find_sources([str(tree)]) if isinstance(found, Rejection)]

    assert [Path(found.where).name for found in rejected] == ["broken", "pipe"]
    assert all("no regular file" in found.detail for found in rejected)


@pytest.mark.skipif(os.name != "posix", reason="names of raw bytes are a matter of POSIX")
def test_a_name_that_is_no_unicode_can_still_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\n.txt")).write_text("x")
    (found,) = find_sources([str(tmp_path)])

    assert isinstance(found, Source) and found.label == "��.txt" and found.path is not None and found.path.exists()


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_cannot_be_opened_costs_only_itself(tree: Path) -> None:
    (tree / "deep").chmod(0)
    found = list(find_sources([str(tree)]))
    (tree / "deep").chmod(0o755)

    assert [item.label for item in found if isinstance(item, Source)] == ["a.txt", "b.txt"]
    assert [item.reason for item in found if isinstance(item, Rejection)] == [Reason.UNREADABLE]


def test_a_store_below_the_folder_is_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mali accused Chad of lying.")
    (tmp_path / "store" / "articles").mkdir(parents=True)
    (tmp_path / "store" / "store.json").write_text("{}")
    (tmp_path / "store" / "articles" / "b.parquet").write_bytes(b"PAR1")

    assert [source.label for source in find_sources([str(tmp_path)]) if isinstance(source, Source)] == ["a.txt"]
