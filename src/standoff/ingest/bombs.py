"""Streams that swell: what a compressed input gives is held against what it took."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from standoff.ingest.limits import SNIFF_BYTES, SWELL, SWELL_FREE


class Bomb(Exception):
    """A compressed input that swells beyond all measure; the message says so, in words for people."""


class Counted(io.RawIOBase):
    """A stream that counts the bytes that were taken from it."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what the stream has at hand."""
        data = self._stream.read1(len(buffer))
        buffer[: len(data)] = data
        self.taken += len(data)
        return len(data)


class Guarded(io.RawIOBase):
    """What comes out of a compressed input; raises `Bomb` once it is more than `SWELL` times what went in."""

    def __init__(self, stream: Any, taken: Callable[[], int]) -> None:
        self._stream = stream
        self._taken = taken
        self.given = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, a bounded piece at a time."""
        data: bytes = self._stream.read(min(len(buffer), SNIFF_BYTES))
        buffer[: len(data)] = data
        self.given += len(data)
        if self.given > SWELL_FREE + SWELL * self._taken():
            raise Bomb(
                f"swells to more than {SWELL} times its size: that is a decompression bomb, no archive of reports; "
                "unpack it yourself if you trust it"
            )
        return len(data)
