"""Is every file of a store there, whole, and what the ledger says it is?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import duckdb
import msgspec

from standoff.records.problem import Problem
from standoff.store.folder import check_store
from standoff.store.grouping import write_standing
from standoff.store.journal import Journal, now
from standoff.store.ledger import Ledger
from standoff.store.lines import Done, Dropped, File
from standoff.store.locks import LEDGER, WRITING, alone, reading
from standoff.store.parquet import connected, literal, quoted
from standoff.store.query import Store
from standoff.store.sweep import leftovers, sweep


class Fault(msgspec.Struct, frozen=True):
    """A file that is not what the ledger says, the part that it belongs to, and what is wrong with it."""

    path: str
    part: str
    what: str


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What was looked at and what was found; `leftovers` do not count, and the next run removes them."""

    files: int
    bytes: int
    articles: int
    events: int
    copies: int
    stopped: int
    leftovers: int
    faults: tuple[Fault, ...]


def check(folder: Path) -> Checked:
    """Compare every file that counts with the ledger: its hash, its rows, and that each event has its article.

    Raises `Problem` where the folder is no store or its ledger is damaged.
    """
    check_store(folder)
    with reading(folder):
        ledger = Ledger.read(folder)
        faults = tuple(_damaged(folder, ledger)) or tuple(_orphaned(folder))
        counted = (0, 0, 0) if faults else _counts(folder)
        return Checked(
            files=sum(len(lines[-1].files) for lines in ledger.parts.values()),
            bytes=sum(file.bytes for lines in ledger.parts.values() for file in lines[-1].files),
            articles=counted[0],
            events=counted[1],
            copies=counted[2],
            stopped=ledger.stopped(),
            leftovers=len(list(leftovers(folder, ledger))),
            faults=faults,
        )


def repair(folder: Path, faults: tuple[Fault, ...]) -> None:
    """Give up the parts that have faults, so that coding their reports again does them anew, and remove their files.

    Raises `Problem` while another run writes.
    """
    with alone(folder / LEDGER / WRITING) as nobody, Journal(folder) as journal:
        if not nobody:
            raise Problem(f"{folder} is being written by another run: wait for it, or stop it, then repair")
        for part in sorted({fault.part for fault in faults}):
            journal.write(Dropped(at=now(), part=part))
    sweep(folder)
    write_standing(folder)


def _damaged(folder: Path, ledger: Ledger) -> Iterator[Fault]:
    """Files that are not what the ledger says; of a part that was written twice, either is right."""
    for lines in ledger.parts.values():
        found = [_of_line(folder, line) for line in lines]
        if all(found):
            yield from found[-1]


def _of_line(folder: Path, line: Done) -> list[Fault]:
    found = ((file, _wrong(folder / file.path, file)) for file in line.files)
    return [Fault(file.path, line.part, what) for file, what in found if what]


def _wrong(path: Path, file: File) -> str:
    """What is wrong with a file, or an empty string."""
    try:
        if path.stat().st_size != file.bytes:
            return f"has {path.stat().st_size:,} bytes, not {file.bytes:,}"
        with path.open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != file.sha256:
                return "was changed (its SHA-256 differs)"
        with connected() as connection:
            counted = f"select num_rows from parquet_file_metadata({quoted(literal(path))})"
            ((rows,),) = connection.execute(counted).fetchall()
    except FileNotFoundError:
        return "is missing"
    except (OSError, duckdb.Error) as error:
        return f"cannot be read ({str(error).splitlines()[0]})"
    return "" if rows == file.rows else f"has {rows:,} rows, not {file.rows:,}"


def _orphaned(folder: Path) -> Iterator[Fault]:
    """Files whose events belong to no article of their part."""
    with Store(folder) as store:
        sql = (
            "select distinct e.part from all_events e anti join all_articles a on a.id = e.article and a.part = e.part"
        )
        for (part,) in store.rows(sql):
            yield Fault(f"events/*/{part}.parquet", part, "has events without their article")


def _counts(folder: Path) -> tuple[int, int, int]:
    with Store(folder) as store:
        return store.count("articles"), store.count("events"), store.count("copies")
