"""A store is a folder: what is in it, and whether it may be written."""

from __future__ import annotations

from pathlib import Path

import msgspec

from standoff.records.problem import Problem
from standoff.store.replace import replacing
from standoff.store.tables import SCHEMA_VERSION

MARK = "store.json"
"""The file that makes a folder a store."""


EARLIER = (1, 2)
"""Versions without a ledger of what was read, which `migrate` brings to today's."""


class Mark(msgspec.Struct, frozen=True):
    """What the mark says: the version of the tables' schema."""

    standoff_store: int


def create_store(folder: Path) -> None:
    """Make `folder` a store, or do nothing where it is one; raises `Problem` where it holds something else."""
    if (folder / MARK).exists():
        check_store(folder)
        return
    if folder.exists() and (not folder.is_dir() or any(not _half_made(path) for path in folder.iterdir())):
        raise Problem(f"{folder} is no store and not empty: name a new folder, or one that standoff made")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"cannot make the store {folder}: {error.strerror}: choose another place") from error
    for left in filter(_half_made, folder.iterdir()):
        left.unlink(missing_ok=True)
    with replacing(folder / MARK) as temporary:
        temporary.write_bytes(msgspec.json.encode(Mark(SCHEMA_VERSION)))


def _half_made(path: Path) -> bool:
    """Whether a file is a mark that a run was killed over before it was in place."""
    return path.name.startswith(f".{MARK}.") and path.suffix == ".part"


def check_store(folder: Path) -> None:
    """Raise `Problem` where `folder` is no store that this version reads."""
    found = version_of(folder)
    if found != SCHEMA_VERSION:
        raise Problem(_other_version(folder, found))


def version_of(folder: Path) -> int:
    """The version of a store's tables; raises `Problem` where `folder` is no store."""
    path = folder / MARK
    try:
        return msgspec.json.decode(path.read_bytes(), type=Mark).standoff_store
    except FileNotFoundError as error:
        raise Problem(f"{folder} is no store: make one with standoff code --store {folder} REPORTS") from error
    except (OSError, msgspec.MsgspecError) as error:
        raise Problem(f"cannot read {path}: {error}: restore it, or code the reports again elsewhere") from error


def table_files(folder: Path, table: str) -> list[Path]:
    """The files of one table that lie in the store, whether the ledger counts them or not."""
    return sorted((folder / table).glob("month=*/*.parquet"))


def part_path(folder: Path, table: str, month: str, part: str) -> Path:
    """Where one part of a table lies. The partition is called month, since `published` is a day in every row."""
    return folder / table / f"month={month}" / f"{part}.parquet"


def _other_version(folder: Path, found: int) -> str:
    if found > SCHEMA_VERSION:
        return (
            f"{folder} was made by a newer standoff (tables of version {found}, this one reads {SCHEMA_VERSION}): "
            "install the newer one"
        )
    if found in EARLIER:
        return (
            f"{folder} has tables of version {found}, this standoff reads {SCHEMA_VERSION}: "
            f"run standoff store migrate {folder}"
        )
    return f"{folder} has tables of version {found}, which no standoff has made: code the reports into a new folder"
