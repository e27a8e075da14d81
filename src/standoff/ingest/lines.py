"""Lines of a stream, numbered, none longer than memory allows."""

from __future__ import annotations

import io
from collections.abc import Iterator

from standoff.ingest.limits import LINE_BYTES


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
