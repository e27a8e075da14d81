"""ZIP archives: their members, one after the other, never unpacked onto the disk."""

from __future__ import annotations

import io
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, cast

from standoff.ingest.bombs import Bomb, Guarded
from standoff.ingest.draft import Source
from standoff.ingest.limits import ZIP_MEMBERS, ZIP_SPOOL_BYTES
from standoff.ingest.streams import peekable
from standoff.ingest.wording import printable
from standoff.records.rejection import Reason, Rejection

ENCRYPTED = 0x1
OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
"""Members that office documents and books have, and archives of reports have not."""

Member = tuple[io.BufferedReader, Source] | Rejection


def members(stream: io.BufferedReader, source: Source) -> Iterator[Member]:
    """Each file in the archive with its stream, or why it is not read; links and names that lead out are refused.

    A stream must be read before the next member is asked for. Raises `Bomb` where they swell too much together, and
    `zipfile.BadZipFile` where the archive is damaged.
    """
    with _seekable(stream, source) as file, zipfile.ZipFile(file) as archive:
        names = archive.infolist()
        if OFFICE & {one.filename for one in names}:
            yield _rejection(Reason.BINARY, source.name, "is an office document or a book: save it as plain text")
            return
        if len(names) > ZIP_MEMBERS:
            yield _rejection(Reason.REFUSED, source.name, f"has more than {ZIP_MEMBERS:,} members: unpack it first")
            return
        size = sum(one.compress_size for one in names)
        given = 0
        for one in (one for one in names if not one.is_dir()):
            where = f"{source.name}/{printable(one.filename)}"
            fault = _fault(one)
            if fault is not None:
                yield _rejection(fault[0], where, fault[1])
                continue
            if _hidden(one.filename):
                continue
            with archive.open(one) as inner:
                guard = Guarded(inner, lambda before=given: size - before)  # type: ignore[misc]
                name = f"{source.label}/{printable(one.filename)}"
                yield peekable(guard), Source(name=where, label=name, path=None, columns=source.columns)
                given += guard.given


def _fault(one: zipfile.ZipInfo) -> tuple[Reason, str] | None:
    path = PurePosixPath(one.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return Reason.REFUSED, "is a name that leads out of the archive: whoever packed it meant harm, or erred"
    if stat.S_ISLNK(one.external_attr >> 16):
        return Reason.REFUSED, "is a link: pack the file itself"
    if one.flag_bits & ENCRYPTED:
        return Reason.UNREADABLE, "is encrypted: unpack it with its password first"
    return None


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith(".") and part not in (".", "..") for part in parts) or "__MACOSX" in parts


def _rejection(reason: Reason, where: str, detail: str) -> Rejection:
    return Rejection(reason=reason, where=where, detail=detail)


@contextmanager
def _seekable(stream: io.BufferedReader, source: Source) -> Iterator[IO[bytes]]:
    """The archive as a file: its index stands at its end, so that what comes through a pipe is copied first."""
    if source.path is not None and Path(source.path).is_file():
        yield cast(IO[bytes], stream)
        return
    with tempfile.TemporaryFile() as copy:
        left = ZIP_SPOOL_BYTES
        while left and (piece := stream.read(min(left, 1 << 20))):
            copy.write(piece)
            left -= len(piece)
        if not left:
            raise Bomb(f"is more than {ZIP_SPOOL_BYTES:,} bytes through a pipe: give it as a file")
        copy.seek(0)
        yield copy
