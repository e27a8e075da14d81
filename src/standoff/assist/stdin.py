"""Standard input as lines that can be waited for and given up: a thread that reads would hold the program at Ctrl-C."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from io import FileIO

LONGEST = 1 << 24
"""Bytes of one message: the longest report that may be coded, each letter escaped, many times over."""

STDIN = 0


async def lines(descriptor: int = STDIN) -> AsyncIterator[str]:
    """The lines of a pipe, a socket or a terminal as they come, until it is closed; what is no UTF-8 becomes U+FFFD.

    A regular file has nobody at its other end, and ends at once. Raises `ValueError` for a line above `LONGEST`.
    """
    reader = asyncio.StreamReader(LONGEST)
    pipe = FileIO(os.dup(descriptor))
    try:
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), pipe
        )
    except ValueError:
        pipe.close()
        return
    try:
        async for line in reader:
            yield line.decode("utf-8", "replace")
    finally:
        transport.close()
