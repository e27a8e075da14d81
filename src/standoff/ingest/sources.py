"""Which files the inputs name: files, folders, globs and standard input; each file or each miss once a naming."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from standoff.ingest.addresses import Unfetched, checked_url
from standoff.ingest.draft import Source
from standoff.ingest.wording import printable
from standoff.records.rejection import Reason, Rejection

STDIN = "standard input"
_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_WILD = re.compile(r"[*?\[]")


def find_sources(inputs: Iterable[str]) -> Iterator[Source | Rejection]:
    """The sources that the inputs name, in the order given; folders and globs sorted by path.

    An input that names nothing becomes one rejection. Hidden files and folders are left out unless named.
    """
    for name in inputs:
        yield from _sources_of(name)


def _sources_of(name: str) -> Iterator[Source | Rejection]:
    if name == "-":
        yield Source(name=STDIN, label="", path=None)
    elif _URL.match(name):
        yield _address(name)
    elif "\0" in name or not name:
        yield Rejection(
            reason=Reason.MISSING, where=repr(name), detail="is no file name: give a file, a folder or a glob"
        )
    else:
        yield from _paths_of(name)


def _address(url: str) -> Source | Rejection:
    try:
        checked = checked_url(url)
    except Unfetched as error:
        return Rejection(reason=error.reason, where=printable(url), detail=str(error))
    return Source(name=printable(url), label=printable(url), path=None, url=checked)


def _paths_of(name: str) -> Iterator[Source | Rejection]:
    path = Path(name)
    try:
        found = list(_found(path))
    except OSError as error:
        yield Rejection(
            reason=Reason.UNREADABLE,
            where=name,
            detail=f"cannot be looked into ({error.strerror or error}): check the path and its permissions",
        )
        return
    if found:
        yield from found
    else:
        yield _nothing(name, path)


def _found(path: Path) -> Iterator[Source | Rejection]:
    if path.is_dir():
        for file in sorted(_files(path)):
            yield _regular(file, path)
    elif path.exists() or path.is_symlink():
        yield Source(name=printable(path), label=printable(path.name), path=path)
    elif _WILD.search(str(path)):
        base, parts = _split(path)
        for match in sorted(set(_matches(base, parts))):
            yield _regular(match, base)


def _nothing(name: str, path: Path) -> Rejection:
    if path.is_dir():
        detail = "is a folder without any file to read (hidden files are left out): give another folder"
        return Rejection(reason=Reason.EMPTY, where=name, detail=detail)
    wild = _WILD.search(name)
    detail = (
        "matches no file: check the pattern and the folder you are in" if wild else "does not exist: check the path"
    )
    return Rejection(reason=Reason.MISSING, where=name, detail=detail)


def _regular(path: Path, base: Path) -> Source | Rejection:
    """A file found by search; only regular files, since a pipe or a device would be waited on for ever."""
    if path.is_file():
        return Source(name=printable(path), label=printable(path.relative_to(base).as_posix()), path=path)
    if path.is_dir():
        detail = "is a folder that cannot be opened: check its permissions"
    else:
        detail = "is no regular file (a broken link, a pipe or a device): remove it or name other files"
    return Rejection(reason=Reason.UNREADABLE, where=printable(path), detail=detail)


STORE_MARK = "store.json"
"""A folder below the input that holds this file is a store: what it holds was coded already."""


def _folders(base: Path) -> Iterator[Path]:
    """A folder and all below it; each is entered once, so that links in a circle end."""
    waiting = [base]
    seen: set[tuple[int, int]] = set()
    while waiting:
        folder = waiting.pop()
        stat = folder.stat()
        if (stat.st_dev, stat.st_ino) not in seen:
            seen.add((stat.st_dev, stat.st_ino))
            yield folder
            below = (path for path in reversed(_visible(folder) or []) if path.is_dir())
            waiting.extend(path for path in below if not (path / STORE_MARK).is_file())


def _files(base: Path) -> Iterator[Path]:
    """All below a folder that is no folder, and the folders that cannot be opened."""
    for folder in _folders(base):
        inside = _visible(folder)
        yield from [folder] if inside is None else (path for path in inside if not path.is_dir())


def _visible(folder: Path) -> list[Path] | None:
    """What a folder holds but for hidden names, sorted; None where it cannot be opened."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except PermissionError:
        return None


def _split(pattern: Path) -> tuple[Path, tuple[str, ...]]:
    """The folder before the first wildcard, and the parts from there on."""
    parts = pattern.parts
    first = next(index for index, part in enumerate(parts) if _WILD.search(part))
    return Path(*parts[:first]), parts[first:]


def _matches(base: Path, parts: Sequence[str]) -> Iterator[Path]:
    """The files that match, and all files of the folders that match. The standard library's `**` follows links in
    circles; this one does not."""
    found = {base}
    for part in parts:
        if part == "**":
            found = {folder for top in found for folder in _folders(top)}
        else:
            found = {path for folder in found for path in _children(folder, part)}
    for path in found:
        if path.is_dir():
            yield from _files(path) if parts[-1] != "**" else (p for p in _visible(path) or [] if not p.is_dir())
        else:
            yield path


def _children(folder: Path, part: str) -> Iterator[Path]:
    if not folder.is_dir():
        return
    names = list(folder.iterdir()) if part.startswith(".") else _visible(folder) or []
    yield from (path for path in names if fnmatch.fnmatchcase(path.name, part))
