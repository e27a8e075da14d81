"""A command prints its block, and puts it between the markers of a page when told to."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from evaluation.blocks import Block, run
from standoff.records.problem import Problem

PAGE = "# name\n<!-- a -->\n<!-- b -->\nend\n"


@pytest.fixture
def block(tmp_path: Path) -> Block:
    (tmp_path / "page.md").write_text(PAGE)
    return Block(tmp_path / "page.md", "<!-- a -->", "<!-- b -->")


def test_only_what_stands_between_the_markers_is_replaced(block: Block) -> None:
    block.write("one")
    block.write("two")

    assert block.page.read_text() == "# name\n<!-- a -->\ntwo\n<!-- b -->\nend\n"


def test_a_page_without_the_markers_is_left_alone_and_named(block: Block) -> None:
    block.page.write_text("no markers")

    with pytest.raises(ValueError, match=r"page\.md: put them where the block belongs"):
        block.write("one")
    assert block.page.read_text() == "no markers"


def called(block: Block, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The exit code of a command whose block is its folder of annotated articles; `none` is no such folder."""

    def make(options: argparse.Namespace) -> str:
        if options.gold.name == "none":
            raise Problem("no annotated articles at none")
        return f"articles of {options.gold}"

    monkeypatch.setattr("sys.argv", ["try", *words])
    return run("evaluation.try", "What it does.", block, make, gold=Path("here"))


def test_a_command_prints_and_writes_when_told_to(
    block: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(block, monkeypatch) == 0
    assert capsys.readouterr().out == "articles of here\n"
    assert block.page.read_text() == PAGE

    assert called(block, monkeypatch, "--write", "--gold", "there") == 0
    assert "<!-- a -->\narticles of there\n<!-- b -->" in block.page.read_text()


def test_a_problem_is_one_line_and_nothing_is_written(
    block: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(block, monkeypatch, "--write", "--gold", "none") == 2
    assert capsys.readouterr().err == "try: no annotated articles at none\n"
    assert block.page.read_text() == PAGE
