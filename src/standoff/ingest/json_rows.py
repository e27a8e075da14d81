"""JSON text into values, with its errors in words for people."""

from __future__ import annotations

import json

import msgspec

from standoff.ingest.decode import Undecodable, decode
from standoff.ingest.wording import printable
from standoff.records.rejection import Reason, Rejection


def value_of(data: bytes, where: str) -> object:
    """The value that JSON bytes hold (an optional byte order mark before it), or a `Rejection` that says what is
    wrong with them. Bytes that are not UTF-8 are decoded like plain text."""
    try:
        return _parsed(data.removeprefix(b"\xef\xbb\xbf"))
    except Undecodable as error:
        return Rejection(reason=Reason.BAD_ENCODING, where=where, detail=str(error))
    except RecursionError:
        detail = "is nested too deeply to hold rows: write flat objects with a `text`"
    except ValueError as error:
        detail = f"is no complete JSON ({printable(str(error)[:120])}): it was cut off or damaged; write it again"
    return Rejection(reason=Reason.BAD_JSON, where=where, detail=detail)


def _parsed(data: bytes) -> object:
    """The slower parser has the last word: it lets pass what some programs write against the standard (NaN, half
    of a surrogate pair), so that a good text beside such a field is not lost, and it tells where the fault is."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return json.loads(decode(data))
