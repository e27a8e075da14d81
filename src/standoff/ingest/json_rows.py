"""JSON text into values, with its errors in words for people."""

from __future__ import annotations

import re

import msgspec

from standoff.ingest.decode import Undecodable, decode
from standoff.records.rejection import Reason, Rejection

_LONE_SURROGATE = re.compile(
    rb"(?<!\\)(?:\\\\)*\\u[dD](?:[89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|[c-fC-F][0-9a-fA-F]{2})"
)


def value_of(data: bytes, where: str) -> object:
    """The value that JSON bytes hold (an optional byte order mark before it), or a `Rejection` that says what is
    wrong with them. Bytes that are not UTF-8 are decoded like plain text."""
    try:
        return _parsed(data)
    except Undecodable as error:
        return Rejection(reason=Reason.BAD_ENCODING, where=where, detail=str(error))
    except RecursionError:
        detail = "is nested too deeply to be a row: write one flat object with a `text`"
    except msgspec.DecodeError as error:
        if _LONE_SURROGATE.search(data):
            detail = "holds half of a surrogate pair (such as \\ud800), which stands for no character: remove it"
            return Rejection(reason=Reason.BAD_ENCODING, where=where, detail=detail)
        detail = f"is no complete JSON ({_reason(error)}): it was cut off or damaged; write it again"
    return Rejection(reason=Reason.BAD_JSON, where=where, detail=detail)


def _parsed(data: bytes) -> object:
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        return msgspec.json.decode(data)
    except UnicodeDecodeError:
        return msgspec.json.decode(decode(data))


def _reason(error: msgspec.DecodeError) -> str:
    return str(error).removeprefix("JSON is malformed: ").replace("Input data", "the data")
