"""A block of Markdown that a command prints and, with `--write`, puts between two markers of a page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from evaluation.measure import ROOT
from standoff.records.problem import Problem


class Block(msgspec.Struct, frozen=True):
    """What stands between two markers of a page."""

    page: Path
    opening: str
    closing: str

    def within(self, text: str, block: str) -> str:
        """The page's text with this block; raises `ValueError` where it lacks the markers."""
        before, found, rest = text.partition(self.opening)
        _, ended, after = rest.partition(self.closing)
        if not (found and ended):
            raise ValueError(f"no {self.opening} and {self.closing} in {self.page}: put them where the block belongs")
        return f"{before}{self.opening}\n{block}\n{self.closing}{after}"

    def write(self, block: str) -> None:
        """Replace what stands between the markers."""
        self.page.write_text(self.within(self.page.read_text(encoding="utf-8"), block), encoding="utf-8")


def run(
    command: str, about: str | None, block: Block, make: Callable[[argparse.Namespace], str], gold: Path | None = None
) -> int:
    """A command that prints what `make` gives, and with `--write` puts it into its page; its exit code.

    `make` is handed the options: `write`, and, where `gold` is given, `gold`, a folder of annotated articles. A
    `Problem` that it raises is shown as one line.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {command}", description=about)
    place = block.page.relative_to(ROOT) if block.page.is_relative_to(ROOT) else block.page
    parser.add_argument("--write", action="store_true", help=f"put it into {place}")
    if gold is not None:
        parser.add_argument("--gold", type=Path, default=gold, help="the folder of annotated articles")
    options = parser.parse_args()
    try:
        text = make(options)
    except Problem as error:
        print(f"{command.rpartition('.')[2]}: {error}", file=sys.stderr)
        return 2
    print(text)
    if options.write:
        block.write(text)
    return 0
