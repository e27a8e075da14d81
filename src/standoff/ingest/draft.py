"""What a reader of one format found, before it is judged; and where it came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import msgspec


class Source(msgspec.Struct, frozen=True):
    """One input to read. `name` is what rejections call it, `label` becomes the `source_id` of a whole-file
    article (the path below the folder that was given), `path` is None for what is no file: standard input, an address
    (`url`), a member of an archive. `private` lets it fetch from addresses that are not public. `columns` says which of
    its columns stand for ours (ours to theirs)."""

    name: str
    label: str
    path: Path | None
    url: str = ""
    private: bool = False
    columns: Mapping[str, str] = msgspec.field(default_factory=dict)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A web page whose report is still to be found in it; that takes longer than reading it, so that whoever codes it
    does it. `charset` is what the server said; `url`, `title`, `published` and `publisher` hold where the page does not
    say them itself."""

    where: str
    data: bytes
    charset: str = ""
    url: str = ""
    title: str = ""
    published: dt.date | None = None
    publisher: str = ""
    source_id: str = ""


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


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An address whose page holds a report, with what whoever links to it says of it."""

    where: str
    url: str
    title: str = ""
    published: dt.date | None = None
    publisher: str = ""
    source_id: str = ""


Found = Draft | Page | Link
"""What a reader finds: a text, a page that holds one, or an address where such a page is."""
