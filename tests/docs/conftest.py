"""The folder that the documentation's examples run in: what a reader who types them has."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import standoff
from standoff.cli.main import main

REPORT = """Ministers trade accusations over Caracas

CARACAS, May 2, 2019 - The United States accused Russia on Thursday of propping up the government in Venezuela.
Russia denied the accusation. Its foreign ministry said that Washington was threatening Caracas with force.
"""
PEOPLE = "name,kind,country,sector,start,end\nAna Roca,person,PER,GOV,2019-05,2021\n"
QUESTIONS = '{"id": "1", "words": "the ministry", "on": "2019-05-01", "in": "FRA"}\n'
TEXTS = '{"id": "1", "text": "He went to Caracas.", "spans": [[11, 18]]}\n'
TOLD = "Russia warned the United States on Friday not to invade Venezuela."
ROW = f'{{"id": "r1", "text": "{TOLD}", "published": "2019-05-03"}}\n'


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory, weights: Path) -> Path:
    """Reports of our own, and the store that `standoff demo` makes, which is the reader's `my-store` too."""
    folder = tmp_path_factory.mktemp("example")
    for name in ("reports", "more", "bin"):
        (folder / name).mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "reports" / "first.txt").write_text(REPORT, encoding="utf-8")
    (folder / "more" / "rows.jsonl").write_text(ROW, encoding="utf-8")
    (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (folder / "questions.jsonl").write_text(QUESTIONS, encoding="utf-8")
    (folder / "texts.jsonl").write_text(TEXTS, encoding="utf-8")
    done = CliRunner().invoke(main, ["demo", "--store", str(folder / "demo-store")])
    assert done.exit_code == 0, done.output
    shutil.copytree(folder / "demo-store", folder / "my-store")
    return folder


@pytest.fixture
def inside(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of that folder as the working folder, with `standoff` on the path."""
    folder = tmp_path / "here"
    shutil.copytree(example, folder)
    source = Path(standoff.__file__).parents[1]
    program = folder / "bin" / "standoff"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" -m standoff "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    yield folder
