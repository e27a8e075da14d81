"""Every block of code in the documentation is run, or says why not: `<!-- not run: why -->` on the line before it."""

from __future__ import annotations

import doctest
import io
import json
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import duckdb
import pytest
import yaml
from blocks import PAGES, ROOT, Block, blocks, blocks_of, commands_of
from click.testing import CliRunner

from standoff.cli.main import main

BLOCKS = blocks()
RUN = ("shell", "python", "sql", "json", "yaml", "toml")
SHOWN = ("text",)
"""Kinds of block that are no code: what comes out."""

SIGNS = re.compile(r"[|<>]|&&")


def ran_on(page: Path) -> list[Block]:
    return [one for one in BLOCKS if one.page == page and one.kind in RUN and not one.why]


def test_no_block_escapes() -> None:
    assert [one.name for one in BLOCKS if one.kind not in RUN + SHOWN and not one.why] == []
    assert len(BLOCKS) > 40


def test_whoever_is_not_run_says_why() -> None:
    assert [one.name for one in BLOCKS if one.why and len(one.why.split()) < 4] == []


@pytest.mark.parametrize("page", [one for one in PAGES if ran_on(one)], ids=lambda one: f"{one.parent.name}-{one.stem}")
def test_a_page_runs_from_its_beginning(page: Path, inside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All its blocks in their order, in one folder and one Python, as a reader types them."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    names: dict[str, object] = {"__name__": "__main__"}
    for block in ran_on(page):
        RUNS[block.kind](block, names)


def commands(block: Block, _: dict[str, object]) -> None:
    for line in commands_of(block.text):
        code, said = ran(line)
        assert code == 0, f"{block.name}: {line}\n{said}"


def program(block: Block, names: dict[str, object]) -> None:
    if ">>>" not in block.text:
        exec(compile(block.text, block.name, "exec"), names)
        return
    test = doctest.DocTestParser().get_doctest(block.text, names, block.name, block.name, block.line)
    said = io.StringIO()
    failed = doctest.DocTestRunner().run(test, out=said.write, clear_globs=False).failed
    names.update(test.globs)
    assert failed == 0, said.getvalue()


def query(block: Block, _: dict[str, object]) -> None:
    assert duckdb.connect().sql(block.text).fetchall(), block.name


def data(block: Block, _: dict[str, object]) -> None:
    """JSON, one value after another; YAML; TOML."""
    readers = {"yaml": yaml.safe_load, "toml": tomllib.loads, "json": values}
    assert readers[block.kind](block.text), block.name


RUNS = {
    "shell": commands, "python": program, "sql": query, "json": data, "yaml": data, "toml": data,
}  # fmt: skip


def ran(line: str) -> tuple[int, str]:
    """Run one line: a plain call of standoff in this process, which is quicker; everything else by the shell."""
    if not line.startswith("standoff ") or SIGNS.search(line):
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=300, check=False)
        return done.returncode, done.stdout + done.stderr
    words = [name for word in shlex.split(line, comments=True)[1:] for name in globbed(word)]
    told = CliRunner().invoke(main, words)
    return told.exit_code, f"{told.output}{told.exception or ''}"


def globbed(word: str) -> list[str]:
    """What a shell makes of a word."""
    return (sorted(str(one) for one in Path().glob(word)) if "*" in word else []) or [word]


def values(text: str) -> list[object]:
    """One JSON value after another."""
    found, rest = [], text.strip()
    while rest:
        value, end = json.JSONDecoder().raw_decode(rest)
        found.append(value)
        rest = rest[end:].strip()
    return found


def test_there_is_a_guide_for_each_kind_of_reader() -> None:
    guides = sorted((ROOT / "docs" / "how-to").glob("*.md"))

    assert [one.stem for one in guides] == ["analyst", "newsroom", "ops", "researcher"]
    assert [one.stem for one in guides if not ran_on(one)] == []


def test_what_the_test_looks_for() -> None:
    text = (
        "Type\n\n    $ standoff read a.txt\n    • out\n\n    a layout\n\n<!-- not run: it needs the moon -->\n"
        "```\nstandoff code \\\n  b\n# why\n```\n\n```ini\n[a]\n```\n"
    )
    found = list(blocks_of(PAGES[0], text))

    assert [(one.kind, one.why, one.line) for one in found] == [
        ("shell", "", 3), ("shell", "it needs the moon", 9), ("ini", "", 15),
    ]  # fmt: skip
    assert [commands_of(one.text) for one in found] == [["standoff read a.txt"], ["standoff code b"], ["[a]"]]
