"""The lines of the ledger: what a run writes down, in the order in which it does it."""

from __future__ import annotations

import msgspec


class File(msgspec.Struct, frozen=True):
    """A file of a table: its path below the store, its rows, its bytes and their SHA-256."""

    path: str
    rows: int
    bytes: int
    sha256: str


class Began(msgspec.Struct, frozen=True, kw_only=True, tag="began"):
    """A run began: with which coder, and which options change what it writes (`how`)."""

    at: int
    coder: str
    how: str
    standoff: str


class Done(msgspec.Struct, frozen=True, kw_only=True, tag="done"):
    """A part was written, whole. `items`, `inputs` and `rejected` are packed keys: of each item, of the input that
    it was found in (both of one length), and of those items that were rejected."""

    at: int
    part: str
    coder: str
    how: str
    items: bytes
    inputs: bytes
    rejected: bytes
    files: tuple[File, ...]
    articles: int
    events: int
    reasons: dict[str, int]


class Also(msgspec.Struct, frozen=True, kw_only=True, tag="also"):
    """Items that were done already were found in other inputs as well."""

    at: int
    items: bytes
    inputs: bytes


class Gone(msgspec.Struct, frozen=True, kw_only=True, tag="gone"):
    """Inputs were read to their end, and items that they once held are no longer in them."""

    at: int
    items: bytes
    inputs: bytes


class Dropped(msgspec.Struct, frozen=True, kw_only=True, tag="dropped"):
    """A part was given up, because a file of it is damaged: its items are to be coded again."""

    at: int
    part: str


class Snapshot(msgspec.Struct, frozen=True, kw_only=True, tag="snapshot"):
    """The first line of a ledger file that stands for others, which count no more."""

    at: int
    replaces: tuple[str, ...]


class Ended(msgspec.Struct, frozen=True, kw_only=True, tag="ended"):
    """A run ended well. A run without this line was stopped or killed."""

    at: int


Line = Began | Done | Also | Gone | Dropped | Snapshot | Ended
