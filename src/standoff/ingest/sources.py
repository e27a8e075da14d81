"""Which files the inputs name: files, folders, globs and standard input; each file or each miss once a naming."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from standoff.ingest.draft import Source
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
        yield Rejection(
            reason=Reason.UNREADABLE,
            where=name,
            detail="is a URL, and only files are read: save the page as an .html file and give that file",
        )
    elif "\0" in name or not name:
        yield Rejection(
            reason=Reason.MISSING, where=repr(name), detail="is no file name: give a file, a folder or a glob"
        )
    else:
        yield from _paths_of(name)


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
        yield from _in_folder(path)
    elif path.exists() or path.is_symlink():
        yield Source(name=str(path), label=path.name, path=path)
    elif _WILD.search(str(path)):
        base, parts = _split(path)
        for match in sorted(set(_glob(base, parts))):
            yield _regular(match, base)


def _nothing(name: str, path: Path) -> Rejection:
    if path.is_dir():
        return Rejection(
            reason=Reason.EMPTY,
            where=name,
            detail="is a folder without any file to read (hidden files are left out): give another folder",
        )
    if _WILD.search(name):
        return Rejection(
            reason=Reason.MISSING, where=name, detail="matches no file: check the pattern and where you are"
        )
    return Rejection(reason=Reason.MISSING, where=name, detail="does not exist: check the path")


def _in_folder(folder: Path) -> Iterator[Source | Rejection]:
    for path in _walk(folder, frozenset()):
        yield _regular(path, folder)


def _regular(path: Path, base: Path) -> Source | Rejection:
    """A file found by search; only regular files, since a pipe or a device would be waited on for ever."""
    if path.is_file():
        return Source(name=str(path), label=path.relative_to(base).as_posix(), path=path)
    return Rejection(
        reason=Reason.UNREADABLE,
        where=str(path),
        detail="is no regular file (a broken link, a pipe or a device): remove it or name other files",
    )


def _walk(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path]:
    """All files below a folder, sorted; a link back to a folder we are inside of is not followed."""
    here = _identity(folder)
    if here in above:
        return
    for path in _visible(folder):
        if path.is_dir():
            yield from _walk(path, above | {here})
        else:
            yield path


def _identity(folder: Path) -> tuple[int, int]:
    stat = folder.stat()
    return stat.st_dev, stat.st_ino


def _visible(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _split(pattern: Path) -> tuple[Path, tuple[str, ...]]:
    """The folder before the first wildcard, and the parts from there on."""
    parts = pattern.parts
    first = next(index for index, part in enumerate(parts) if _WILD.search(part))
    return Path(*parts[:first]), parts[first:]


def _glob(base: Path, parts: tuple[str, ...]) -> Iterator[Path]:
    """The files that match. The standard library's `**` follows links in circles; this one does not."""
    if not parts:
        yield from _walk(base, frozenset()) if base.is_dir() else [base]
    elif not base.is_dir():
        return
    elif parts[0] == "**":
        for folder in _folders(base, frozenset()):
            yield from _glob(folder, parts[1:]) if parts[1:] else (p for p in _visible(folder) if p.is_file())
    else:
        yield from _glob_one(base, parts)


def _glob_one(base: Path, parts: tuple[str, ...]) -> Iterator[Path]:
    part = parts[0]
    names = base.iterdir() if part.startswith(".") else _visible(base)
    for path in names:
        if fnmatch.fnmatchcase(path.name, part):
            yield from _glob(path, parts[1:])


def _folders(base: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path]:
    here = _identity(base)
    if here in above:
        return
    yield base
    for path in _visible(base):
        if path.is_dir():
            yield from _folders(path, above | {here})
