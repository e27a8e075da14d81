"""Cursors: where a list goes on. They hold the last row's id, so they outlive a store that grows meanwhile."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec

from standoff.queries.errors import CursorError

T = TypeVar("T")


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some rows of a list: `next` is the cursor of the following ones, empty at the end; `total` counts them all."""

    items: Sequence[T]
    next: str
    total: int


def cursor_of(id: str) -> str:
    """The cursor that goes on after the row with this id."""
    return base64.urlsafe_b64encode(id.encode()).decode().rstrip("=")


def id_of(cursor: str) -> str:
    """The id in a cursor; raises `CursorError` where it holds none."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise CursorError("the cursor is none that was given: leave it out to begin again") from error
