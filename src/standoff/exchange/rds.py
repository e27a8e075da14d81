"""R's own file of one object (.rds), written without R: a data frame of text and numbers that `readRDS` opens.

After "R Internals", section 1.8, Serialization Formats: version 2, XDR (big-endian), compressed with gzip. Text is
UTF-8, an empty cell of text is the empty text, an empty number is NA.
"""

from __future__ import annotations

import gzip
import struct
from collections.abc import Mapping, Sequence
from typing import IO, Final

HEADER: Final = b"X\n" + struct.pack(">iii", 2, 0x040000, 0x020300)
"""XDR; version 2; written as by R 4.0.0; readable from R 2.3.0 on."""

LIST, TEXTS, NUMBERS, INTEGERS, TEXT, PAIRS, SYMBOL, END = 19, 16, 14, 13, 9, 2, 1, 254
"""The type codes of R's objects (SEXPTYPE), and the end of a list of pairs."""

OBJECT, ATTRIBUTES, TAG, UTF8 = 1 << 8, 1 << 9, 1 << 10, (1 << 3) << 12
"""Flags of an item: has a class; has attributes; has a name; the text's encoding (a level, from bit 12 on)."""

NA_NUMBER = struct.pack(">Q", 0x7FF00000000007A2)
"""R's missing number: a NaN whose lower word is 1954."""

NA_INTEGER = -(2**31)


def write_rds(stream: IO[bytes], columns: Mapping[str, Sequence[str] | Sequence[float | None]]) -> None:
    """Write columns of equal length as a data frame; a column is of text or of numbers, None being NA."""
    with gzip.GzipFile(fileobj=stream, mode="wb", mtime=0) as packed:
        packed.write(HEADER)
        packed.write(struct.pack(">ii", LIST | OBJECT | ATTRIBUTES, len(columns)))
        rows = 0
        for values in columns.values():
            rows = len(values)
            packed.write(_column(values))
        packed.write(_attribute("names", _texts(list(columns))))
        packed.write(_attribute("class", _texts(["data.frame"])))
        packed.write(_attribute("row.names", struct.pack(">iiii", INTEGERS, 2, NA_INTEGER, -rows)))
        packed.write(struct.pack(">i", END))


def _column(values: Sequence[str] | Sequence[float | None]) -> bytes:
    if all(isinstance(value, str) for value in values):
        return _texts([str(value) for value in values])
    numbers = (NA_NUMBER if value is None else struct.pack(">d", value) for value in values)
    return struct.pack(">ii", NUMBERS, len(values)) + b"".join(numbers)


def _texts(values: Sequence[str]) -> bytes:
    return struct.pack(">ii", TEXTS, len(values)) + b"".join(_text(value) for value in values)


def _text(value: str) -> bytes:
    data = value.replace("\0", "").encode("utf-8", "replace")
    return struct.pack(">ii", TEXT | UTF8, len(data)) + data


def _attribute(name: str, value: bytes) -> bytes:
    symbol = struct.pack(">i", SYMBOL) + _text(name)
    return struct.pack(">i", PAIRS | TAG) + symbol + value
