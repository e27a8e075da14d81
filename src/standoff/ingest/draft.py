"""What a reader of one format found, before it is judged; and where it came from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec


class Source(msgspec.Struct, frozen=True):
    """One input to read. `name` is what rejections call it, `label` becomes the `source_id` of a whole-file
    article (the path below the folder that was given), `path` is None for standard input."""

    name: str
    label: str
    path: Path | None


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A text with what its source says of it; empty where the source says nothing."""

    where: str
    text: str
    title: str = ""
    published: dt.date | None = None
    url: str = ""
    publisher: str = ""
    language: str = ""
    source_id: str = ""
