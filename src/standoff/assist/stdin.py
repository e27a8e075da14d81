"""Standard input as lines that can be waited for and given up: a thread that reads would hold the program at Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import AsyncIterator
from io import FileIO

LONGEST = 1 << 24
"""Bytes of one message: the longest report that may be coded, each letter escaped, many times over."""

STDIN = 0


async def lines(descriptor: int = STDIN) -> AsyncIterator[str]:
    """The lines of a pipe, a socket or a terminal as they come, until it is closed; what is no UTF-8 becomes U+FFFD.

    What has nobody at its other end (a file, /dev/null) ends at once. Raises `ValueError` for a line above `LONGEST`.
    """
    if not has_another_end(descriptor):
        return
    reader = asyncio.StreamReader(LONGEST)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), FileIO(os.dup(descriptor))
    )
    try:
        async for line in reader:
            yield line.decode("utf-8", "replace")
    finally:
        transport.close()


def has_another_end(descriptor: int) -> bool:
    """Whether somebody may write into it later; only such a thing can be waited for."""
    mode = os.fstat(descriptor).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or os.isatty(descriptor)
