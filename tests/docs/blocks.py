"""The blocks of code that the documentation shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])

FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:(?<=\n\n)|\A)((?: {4}[^\n]*\n)+)")
NOT_RUN = re.compile(r"<!-- not run: ([^\n]+?) -->\s*\Z")
PROGRAMS = ("standoff ", "$ ", "make ", "pip ", "python ")
SHELL = ("", "sh", "bash", "console")


class Block(NamedTuple):
    """A block: its page, the line it begins on, its kind (`shell` or the language named after the fence), its text, and
    why it is not run, empty where it is."""

    page: Path
    line: int
    kind: str
    text: str
    why: str

    @property
    def name(self) -> str:
        """Where it stands, for whoever reads a failure."""
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def blocks() -> list[Block]:
    """Every block of every page, in their order."""
    return [block for page in PAGES for block in blocks_of(page, page.read_text(encoding="utf-8"))]


def blocks_of(page: Path, text: str) -> list[Block]:
    """The fenced blocks, and of those that are only indented the ones that show commands, in their order."""
    return sorted(_found(page, text), key=lambda block: block.line)


def _found(page: Path, text: str) -> Iterator[Block]:
    for found in FENCE.finditer(text):
        kind = found[1].strip()
        if kind not in SHELL or is_shell(found[2]):
            yield _block(page, text, found, "shell" if kind in SHELL else kind, found[2])
    bare = FENCE.sub(lambda fence: re.sub(r"[^\n]", "·", fence[0]), text)
    for found in INDENTED.finditer(bare):
        shown = re.sub(r"^ {4}", "", found[1], flags=re.MULTILINE)
        if is_shell(shown):
            yield _block(page, text, found, "shell", shown)


def is_shell(text: str) -> bool:
    """Whether a block shows commands, and not a layout or what comes out."""
    return any(line.startswith(PROGRAMS) or line.startswith("#!") for line in text.splitlines())


def commands_of(text: str) -> list[str]:
    """The lines of a shell block that are typed: those after `$`, or all where there is no `$`; one that ends in a
    backslash goes on in the next."""
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    typed = [line[2:] for line in lines if line.startswith("$ ")]
    return typed or [line for line in lines if line.strip() and not line.startswith("#")]


def _block(page: Path, text: str, found: re.Match[str], kind: str, shown: str) -> Block:
    before = NOT_RUN.search(text[: found.start()])
    return Block(page, text.count("\n", 0, found.start()) + 1, kind, shown, before[1] if before else "")
