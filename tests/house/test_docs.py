"""What the documentation shows is true: commands and their options exist, links lead somewhere."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from tree import ROOT, name_of

from standoff.cli.main import COMMANDS

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "src").rglob("*.md")])
COMMAND = re.compile(r"(?:^[ ]{2,}|^\$ |[`|(] ?|&& )standoff ([a-z]+)([^`\n|>#]*)", re.MULTILINE)
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
GENERAL = {"--help", "--version"}

EACH = pytest.mark.parametrize("page", PAGES, ids=name_of)


def shown_commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each command that a page shows at a prompt or in code, with the options beside it."""
    indented = FENCE.sub(lambda block: re.sub(r"^", "    ", block[1], flags=re.MULTILINE), text)
    for match in COMMAND.finditer(indented):
        yield match[1], OPTION.findall(match[2])


def options_of(name: str) -> set[str]:
    """The options that a command takes, or any of its own commands."""
    command = importlib.import_module(COMMANDS[name].module).command
    assert isinstance(command, click.Command)
    commands = [command, *(command.commands.values() if isinstance(command, click.Group) else ())]
    return {option for one in commands for parameter in one.params for option in parameter.opts} | GENERAL


@EACH
def test_commands_that_are_shown_exist(page: Path) -> None:
    shown = list(shown_commands(page.read_text(encoding="utf-8")))

    assert [name for name, _ in shown if name not in COMMANDS] == []
    assert [f"{name} {one}" for name, options in shown for one in options if one not in options_of(name)] == []


@EACH
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_page_is_listed_and_leads_back() -> None:
    docs = ROOT / "docs"
    pages = [page for page in (*docs.glob("*.md"), *docs.glob("how-to/*.md")) if page.name != "README.md"]
    listed = LINK.findall((docs / "README.md").read_text(encoding="utf-8"))

    assert sorted(listed) == sorted(page.relative_to(docs).as_posix() for page in pages)
    assert [page.name for page in pages if "README.md)" not in page.read_text(encoding="utf-8")] == []


def test_every_command_is_documented() -> None:
    shown = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

    assert [name for name in COMMANDS if f"`standoff {name}" not in shown] == []


def test_what_the_test_looks_for() -> None:
    text = (
        "Try `standoff code a.txt --store s`:\n\n    standoff read x.txt --published 2019-05-02\n\nstandoff reads news."
    )

    assert list(shown_commands(text)) == [("code", ["--store"]), ("read", ["--published"])]
