"""Attributions marked in the brat layout of PolNeAR: `text/NAME.txt` beside `attributions/NAME_HASH.ann`.

An `.ann` line is `T3<tab>Content 12 40;52 60<tab>words` (a span, perhaps in pieces) or
`E1<tab>Attribution:T4 Source:T1 Cue:T2 Content:T3` (an attribution made of spans). Offsets count code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

Characters = frozenset[int]
ROLES = ("Source", "Cue", "Content")


class Marked(msgspec.Struct, frozen=True):
    """One attribution as the code points that its source, cue and content cover."""

    source: Characters
    cue: Characters
    content: Characters


class MarkedText(msgspec.Struct, frozen=True):
    """A text and its attributions, once for each person who marked it."""

    name: str
    text: str
    readings: tuple[tuple[Marked, ...], ...]


def load_marked(folder: Path) -> Iterator[MarkedText]:
    """The texts of a folder that somebody marked, by name."""
    for path in sorted((folder / "text").iterdir()):
        files = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if files:
            marked = tuple(tuple(_attributions(file.read_text(encoding="utf-8"))) for file in files)
            yield MarkedText(path.stem, path.read_text(encoding="utf-8"), marked)


def _attributions(lines: str) -> Iterator[Marked]:
    """The attributions of one file; those without a cue are marked as "discuss" or "discard" and left out."""
    rows = [line.split("\t") for line in lines.splitlines()]
    spans = {row[0]: _characters(row[1]) for row in rows if row[0].startswith("T") and len(row) > 1}
    for row in rows:
        if not row[0].startswith("E") or len(row) < 2:
            continue
        parts: dict[str, set[int]] = {role: set() for role in ROLES}
        for part in row[1].split():
            role, _, key = part.partition(":")
            parts.get(role.rstrip("0123456789"), set()).update(spans.get(key, ()))
        if parts["Cue"]:
            yield Marked(*(frozenset(parts[role]) for role in ROLES))


def _characters(cell: str) -> Characters:
    _, _, offsets = cell.partition(" ")
    pieces = (piece.split() for piece in offsets.split(";") if piece.strip())
    return frozenset(i for start, end in pieces for i in range(int(start), int(end)))
