from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path

import pytest

from standoff.assist.stdin import LONGEST, lines


async def read(descriptor: int) -> list[str]:
    return [line async for line in lines(descriptor)]


async def first(descriptor: int) -> str:
    async for line in lines(descriptor):
        return line
    return ""


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


@pytest.mark.parametrize("name", ["a file", os.devnull])
def test_what_nobody_writes_into_ends_at_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if not path.exists():
        path.write_text("one\n")
    descriptor = os.open(path, os.O_RDONLY)

    assert asyncio.run(asyncio.wait_for(read(descriptor), 10)) == []
    os.close(descriptor)


def test_a_terminal_and_a_socket_are_read() -> None:
    master, terminal = os.openpty()
    os.write(master, b"typed\n\x04")
    ours, theirs = socket.socketpair()
    theirs.sendall(b"sent\n")
    theirs.close()

    assert asyncio.run(asyncio.wait_for(first(terminal), 10)) == "typed\n"
    assert asyncio.run(read(ours.fileno())) == ["sent\n"]
    ours.close()
    os.close(master)
    os.close(terminal)


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
