"""Streams of bytes: their beginning without taking it, their lines without holding a long one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, cast

from standoff.ingest.limits import LINE_BYTES, SNIFF_BYTES


def peekable(stream: IO[bytes] | io.RawIOBase) -> io.BufferedReader:
    """The stream itself where its beginning can be looked at, as at a process's standard input; else a buffer on it."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream), SNIFF_BYTES)


def bounded_lines(stream: io.BufferedIOBase, limit: int = LINE_BYTES) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1, its line end kept; None for a line of more than `limit` bytes, which is
    skipped without being held."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
        else:
            _skip(stream, line, limit)
            yield number, None


def _skip(stream: io.BufferedIOBase, piece: bytes, limit: int) -> None:
    while piece and not piece.endswith(b"\n"):
        piece = stream.readline(limit)
