"""Files as they are kept: plain, gzipped, or archives, each member of which is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from standoff.ingest import gz, zips
from standoff.ingest.bombs import Bomb
from standoff.ingest.draft import Source
from standoff.ingest.streams import peekable
from standoff.records.problem import Problem
from standoff.records.rejection import Rejection

DAMAGE = (OSError, EOFError, zlib.error, zipfile.BadZipFile, Bomb)
"""What a file raises that was cut off or damaged on the way, or that swells beyond measure."""

ARCHIVE, GZIP = b"PK\x03\x04", b"\x1f\x8b"

Opened = tuple[str, io.BufferedReader]


def members(path: Path, name: str) -> Iterator[Opened | Rejection]:
    """The file, or each file in it, with what rejections call it: POLECAT's archives hold a file for each month. A
    stream must be read before the next is asked for. Raises `Problem` where the file cannot be opened."""
    try:
        with path.open("rb") as file:
            yield from _unpacked(peekable(file), Source(name=name, label=path.name, path=path))
    except DAMAGE as error:
        raise Problem(f"cannot read {path}: {getattr(error, 'strerror', None) or error}: fetch it again") from error


def _unpacked(stream: io.BufferedReader, source: Source) -> Iterator[Opened | Rejection]:
    start = stream.peek(len(ARCHIVE))
    if start.startswith(GZIP):
        yield source.name, gz.opened(stream)
    elif start.startswith(ARCHIVE):
        for member in zips.members(stream, source):
            yield member if isinstance(member, Rejection) else (member[1].name, member[0])
    else:
        yield source.name, stream
