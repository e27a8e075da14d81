"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from standoff.records.problem import Problem


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path of a temporary file beside `target`, and move it onto `target` when the block has ended well.

    Whoever reads `target` meanwhile sees the old file or the new one, never a half; a block that raises leaves
    `target` as it was. A link is followed to its file. What is no file (a device, a named pipe) is never replaced: it
    is yielded itself, to be written as it is. Raises `Problem` where the folder cannot be written or the disk is full.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        with _told(target):
            yield target
        return
    with _told(target):
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
    temporary = Path(name)
    try:
        with _told(target):
            yield temporary
            _keep_mode(temporary, target)
            _on_disk(temporary)
            temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn the system's error into a line that names the file and says that it was left alone."""
    try:
        yield
    except BrokenPipeError:  # somebody else's pipe, not this file
        raise
    except OSError as error:
        raise Problem(
            f"cannot write {target}: {error.strerror or error}; nothing was changed there: "
            "make room or choose another place, then run the same command again"
        ) from error


def _keep_mode(temporary: Path, target: Path) -> None:
    """Give the new file the old one's mode, or what the umask allows: mkstemp makes it readable to its owner alone."""
    if target.exists():
        temporary.chmod(target.stat().st_mode & 0o777)
        return
    umask = os.umask(0)
    os.umask(umask)
    temporary.chmod(0o666 & ~umask)


def _on_disk(temporary: Path) -> None:
    """Have the system write the file out first: after a power cut a name must not stand on a file without content."""
    with temporary.open("rb") as stream:
        os.fsync(stream.fileno())
