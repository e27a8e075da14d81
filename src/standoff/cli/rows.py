"""Commands that answer one question or a file of them: which it is, and what is wrong with a row."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import click
import msgspec

T = TypeVar("T")


def is_file(words: str) -> bool:
    """Whether the words name a file of rows, or "-" for standard input."""
    try:
        return words == "-" or Path(words).is_file()
    except OSError:  # longer than a file's name can be
        return False


class Rows:
    """The rows of a JSON Lines file; remembers whether any was wrong."""

    def __init__(self, path: str, want: str) -> None:
        self._path = path
        self._want = want
        self.wrong = False

    def answered(self, kind: type[T], answer: Callable[[T], dict[str, object]]) -> Iterator[dict[str, object]]:
        """The answer to each row that can be read; one line on standard error for every other."""
        with click.open_file(self._path, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    answered = answer(msgspec.json.decode(line, type=kind))
                except (msgspec.DecodeError, ValueError) as error:
                    self.wrong = True
                    print(f"standoff: {self._path}:{number}: {error}; want {self._want}", file=sys.stderr)
                    continue
                yield answered
