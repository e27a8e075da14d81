"""Where the data lies, and how its files are read; training/DATA.md says where the public finds it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).resolve().parents[3] / "shared"


def read_lines(path: Path) -> Iterator[dict]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)


def words_within(words: list[tuple[int, int]], start: int, end: int) -> list[int]:
    """The numbers of the words (given by their offsets) that overlap the range."""
    return [i for i, (s, e) in enumerate(words) if s < end and start < e]
