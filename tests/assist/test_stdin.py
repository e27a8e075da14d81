from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from standoff.assist.stdin import LONGEST, lines


async def read(descriptor: int) -> list[str]:
    return [line async for line in lines(descriptor)]


def test_lines_come_as_they_were_written() -> None:
    there, here = os.pipe()
    os.write(here, "one\nzwei – 🚢\n\xff".encode() + b"\xff\n")
    os.close(here)

    assert asyncio.run(read(there)) == ["one\n", "zwei – 🚢\n", "ÿ\ufffd\n"]
    os.close(there)


def test_waiting_can_be_given_up() -> None:
    there, here = os.pipe()

    with pytest.raises(TimeoutError):
        asyncio.run(asyncio.wait_for(read(there), 0.1))

    os.close(here)
    os.close(there)


def test_a_file_ends_at_once(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("one\n")
    descriptor = os.open(path, os.O_RDONLY)

    assert asyncio.run(read(descriptor)) == []
    os.close(descriptor)


def test_no_line_fills_the_memory() -> None:
    there, here = os.pipe()

    async def flooded() -> None:
        flood = asyncio.create_task(asyncio.to_thread(_write, here, b"x" * (2 * LONGEST + 1)))
        with pytest.raises(ValueError, match="exceed the limit"):
            await read(there)
        os.close(there)
        await flood

    asyncio.run(flooded())


def _write(descriptor: int, data: bytes) -> None:
    """Write until nobody reads any more."""
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
    except BrokenPipeError:
        pass
