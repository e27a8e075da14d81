"""The way in: whatever the user names becomes articles, one after the other, or rejections that say why not."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import os
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import BinaryIO

import msgspec

from standoff.ingest import gz, zips
from standoff.ingest.addresses import Unfetched
from standoff.ingest.bombs import Bomb
from standoff.ingest.decode import Undecodable, bom
from standoff.ingest.draft import Found, Source
from standoff.ingest.limits import NESTED, SNIFF_BYTES
from standoff.ingest.readers import reader_of, web_of
from standoff.ingest.settle import settled
from standoff.ingest.sniff import GZIP, ZIP, foreign, sniff
from standoff.ingest.sources import find_sources
from standoff.ingest.streams import peekable
from standoff.ingest.wide import narrowed
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

DAMAGE = (EOFError, gzip.BadGzipFile, zlib.error, zipfile.BadZipFile, NotImplementedError)
"""What the standard library raises on a compressed file that was cut off or damaged, or packed in a rare way."""


class Position:
    """How far into a file its reader is."""

    bytes = 0


def read_inputs(
    inputs: Sequence[str], published: dt.date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Rejection]:
    """Every article in the inputs, in order, and a rejection for every thing that is none.

    `inputs` are files, folders, globs and `-` for `stdin` (default: the process's own). `published` is the day
    of every article whose source and text give none. Rows stream: nothing is held but the row at hand, except
    that a `.json` document is read whole. Nothing in the inputs raises; what cannot be read is a `Rejection`
    with one line for people.
    """
    for source in find_sources(inputs):
        if isinstance(source, Rejection):
            yield source
        else:
            yield from read_source(source, published, stdin)


def read_source(
    source: Source, published: dt.date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Rejection]:
    """Every article of one source, as `read_inputs` gives them; for who must know which file each came from."""
    for found in found_in(source, stdin):
        yield settled(found, published)


def found_in(
    source: Source, stdin: BinaryIO | None = None, position: Position | None = None
) -> Iterator[Found | Rejection]:
    """What one source holds, as it was found: for who settles it elsewhere (`settle`), in several processes say.
    `position` is told how many bytes of a file were read."""
    try:
        if source.url:
            answer = web_of(source.private).get(source.url)
            yield from _read(peekable(io.BytesIO(answer.data)), msgspec.structs.replace(source, url=answer.url))
        elif source.path is None:
            yield from _read(peekable(stdin or sys.stdin.buffer), source)
        else:
            with source.path.open("rb", buffering=SNIFF_BYTES) as file:
                yield from _followed(_read(peekable(file), source), file, position or Position())
    except Unfetched as error:
        yield Rejection(reason=error.reason, where=source.name, detail=str(error))
    except Bomb as error:
        yield Rejection(reason=Reason.REFUSED, where=source.name, detail=str(error))
    except DAMAGE as error:
        said = " ".join(str(error).split())[:120]
        detail = f"is damaged ({said}): what came before that was read; get the file again"
        yield Rejection(reason=Reason.UNREADABLE, where=source.name, detail=detail)
    except OSError as error:
        detail = f"cannot be read ({error.strerror or error}): check the file and its permissions"
        yield Rejection(reason=Reason.UNREADABLE, where=source.name, detail=detail)


def _followed(found: Iterator[Found | Rejection], file: BinaryIO, position: Position) -> Iterator[Found | Rejection]:
    for one in found:
        position.bytes = os.lseek(file.fileno(), 0, os.SEEK_CUR) if file.seekable() else 0
        yield one


def _read(stream: io.BufferedReader, source: Source, nested: int = 0) -> Iterator[Found | Rejection]:
    head = stream.peek(SNIFF_BYTES)
    if head.startswith((ZIP, GZIP)):
        yield from _read_packed(head, stream, source, nested + 1)
        return
    alien = foreign(head)
    if not head:
        detail = "is empty: remove it, or fill in the report's words"
        yield Rejection(reason=Reason.EMPTY, where=source.name, detail=detail)
    elif alien is not None:
        detail = f"is {alien[0]}, which is not read: {alien[1]}"
        yield Rejection(reason=Reason.BINARY, where=source.name, detail=detail)
    elif bom(head)[0] in ("", "utf-8"):
        yield from _read_rows(head[bom(head)[1] :], stream, source)
    else:
        yield from _read_wide(stream, source)


def _read_rows(head: bytes, stream: io.BufferedReader, source: Source) -> Iterator[Found | Rejection]:
    form = sniff(head, PurePath(source.label).suffix, source.columns)
    nothing = True
    for draft in reader_of(form)(stream, source):
        nothing = False
        yield draft
    if nothing:
        detail = f"is a {form} file without a row: remove it, or fill in rows with a `text`"
        yield Rejection(reason=Reason.EMPTY, where=source.name, detail=detail)


def _read_packed(head: bytes, stream: io.BufferedReader, source: Source, nested: int) -> Iterator[Found | Rejection]:
    """What is in a compressed file or an archive; each member of an archive by itself."""
    if nested > NESTED:
        detail = f"is compressed more than {NESTED} times over: unpack it first"
        yield Rejection(reason=Reason.REFUSED, where=source.name, detail=detail)
    elif head.startswith(GZIP):
        inner = msgspec.structs.replace(source, label=gz.inner_name(source.label), path=None)
        yield from _read(gz.opened(stream), inner, nested)
    else:
        for member in zips.members(stream, source):
            yield from [member] if isinstance(member, Rejection) else _read(*member, nested)


def _read_wide(stream: io.BufferedReader, source: Source) -> Iterator[Found | Rejection]:
    """UTF-16 and UTF-32 are turned into UTF-8 first, so that every format may come in them."""
    try:
        with narrowed(stream) as narrow:
            yield from _read(narrow, source)
    except Undecodable as error:
        yield Rejection(reason=Reason.BAD_ENCODING, where=source.name, detail=str(error))
