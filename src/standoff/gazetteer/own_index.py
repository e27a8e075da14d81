"""A user's own entries as they are looked up: they go before those that come with the package."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.keys import person_key
from standoff.gazetteer.own import Own
from standoff.records.problem import Problem

ENDING = ".jsonl"  # a set of entries is a file of this ending in the user's folder
_DECODER = msgspec.json.Decoder(Own)


class OwnIndex:
    """Keys to a user's entries. False where there are none."""

    def __init__(self, entries: Iterable[Own] = (), version: str = "") -> None:
        self.version = version
        self._names: dict[str, tuple[Entry, ...]] = {}
        self._places: dict[str, tuple[Entry, ...]] = {}
        self._full: set[str] = set()
        for own in entries:
            self._full |= own.full_keys
            for keys, table in ((own.keys, self._names), (own.place_keys, self._places)):
                for key in keys:
                    table[key] = (*table.get(key, ()), own.entry)

    def __bool__(self) -> bool:
        return bool(self._names)

    def __contains__(self, key: object) -> bool:
        return key in self._names

    def before(self, key: str, others: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The entries under a key: a name of the user's means the user's entry alone; under a family name the user's
        persons come before others, less those whose full name the user gives another meaning."""
        mine = self._names.get(key, ())
        if mine and (key in self._full or any(entry.kind is not Kind.PERSON for entry in mine)):
            return mine
        return (*mine, *(e for e in others if e.kind is not Kind.PERSON or person_key(e.name) not in self._full))

    def places(self, key: str) -> tuple[Entry, ...]:
        """The user's places under a key."""
        return self._places.get(key, ())


def set_files(folder: Path) -> list[Path]:
    """The files of a user's sets, in the order of their names; none where there is no such folder."""
    return sorted(folder.glob("*" + ENDING)) if folder.is_dir() else []


def read_set(path: Path) -> list[Own]:
    """The entries of one set. Raises `Problem` where the file is damaged or of an earlier program."""
    try:
        return [_DECODER.decode(line) for line in path.read_bytes().splitlines()]
    except (msgspec.MsgspecError, OSError) as error:
        raise Problem(
            f"{path} cannot be read as entries of the gazetteer ({error}): "
            f"`standoff gazetteer remove {path.stem}`, then add them again"
        ) from error


def own_version(folder: Path) -> str:
    """Eight hex digits that name the contents of a folder's sets; empty where there are none."""
    files = set_files(folder)
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()[:8] if files else ""


def load_own(folder: Path) -> OwnIndex:
    """All sets of a folder."""
    return OwnIndex((own for path in set_files(folder) for own in read_set(path)), own_version(folder))
