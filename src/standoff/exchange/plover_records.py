"""PLOVER's records in a file, each as JSON: one a line, one over several lines, or all in one array.

The alliance's own gold standard records stand over several lines with a comma after each record and after its last
field, which JSON does not allow; converters write records over several lines without one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import msgspec

from standoff.ingest.limits import JSON_BYTES, LINE_BYTES
from standoff.ingest.streams import bounded_lines
from standoff.records.rejection import Reason, Rejection

MARK = b"\xef\xbb\xbf"
LAST_COMMA = re.compile(rb'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])')
"""A text, which is kept, or a comma that nothing follows."""

Found = tuple[str, bytes | Rejection]


def records(stream: io.BufferedReader, name: str) -> Iterator[Found]:
    """Each record as JSON, with the place where it begins; what is too long to be one is a rejection."""
    if stream.peek(64).lstrip(MARK + b" \t\r\n").startswith(b"["):
        yield from _of_array(stream, name)
    else:
        yield from _of_lines(stream, name)


def without_last_commas(data: bytes) -> bytes:
    """JSON without the commas that nothing follows; commas within texts stay."""
    return LAST_COMMA.sub(lambda found: found[1] or b"", data)


def _of_lines(stream: io.BufferedReader, name: str) -> Iterator[Found]:
    """A record begins with a line that begins with a brace, so that one that breaks off costs no other."""
    begun: list[bytes] = []
    where = ""
    for number, line in bounded_lines(stream):
        if line is None or sum(map(len, begun)) > LINE_BYTES:
            detail = f"the record is longer than {LINE_BYTES:,} bytes: write one record a line"
            yield f"{name}:{number}", Rejection(reason=Reason.TOO_LARGE, where=f"{name}:{number}", detail=detail)
            begun = []
            continue
        plain = line.removeprefix(MARK)
        if begun and plain.startswith(b"{"):
            yield where, b"".join(begun)
            begun = []
        if begun or plain.strip():
            where = where if begun else f"{name}:{number}"
            begun.append(plain)
        if begun and _ends(begun):
            yield where, b"".join(begun).strip().removesuffix(b",")
            begun = []
    if begun:
        yield where, b"".join(begun)


def _ends(begun: list[bytes]) -> bool:
    """Whether a record is whole: on a line of its own, or at a closing brace at the start of a line. A line that
    begins no record is one by itself, and none."""
    last = begun[-1].strip().removesuffix(b",").rstrip()
    if len(begun) == 1:
        return last.endswith(b"}") or not last.startswith(b"{")
    return last == b"}" and begun[-1].startswith(b"}")


def _of_array(stream: io.BufferedReader, name: str) -> Iterator[Found]:
    data = stream.read(JSON_BYTES + 1).removeprefix(MARK)
    if len(data) > JSON_BYTES:
        detail = f"is longer than {JSON_BYTES:,} bytes in one array: write it as JSON Lines, one record a line"
        yield name, Rejection(reason=Reason.TOO_LARGE, where=name, detail=detail)
        return
    try:
        found = _array(data)
    except msgspec.DecodeError as error:
        yield name, Rejection(reason=Reason.BAD_JSON, where=name, detail=f"is no JSON array ({error}): mend it")
        return
    yield from ((f"{name} (record {number})", bytes(record)) for number, record in enumerate(found, start=1))


def _array(data: bytes) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(data, type=list[msgspec.Raw])
    except msgspec.DecodeError:
        return msgspec.json.decode(without_last_commas(data), type=list[msgspec.Raw])
