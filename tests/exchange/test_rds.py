"""R's own files, read back here by the format's description: one object, XDR, gzip."""

import gzip
import math
import struct
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from standoff.exchange.rds import write_rds


class Reader:
    """Reads back what a data frame is made of; fails at anything else."""

    def __init__(self, data: bytes) -> None:
        self.data = gzip.decompress(data)
        self.at = 0

    def take(self, form: str) -> tuple[int | float, ...]:
        found = struct.unpack_from(">" + form, self.data, self.at)
        self.at += struct.calcsize(">" + form)
        return found

    def item(self) -> object:
        (flags,) = self.take("i")
        assert isinstance(flags, int)
        kind = flags & 0xFF
        if kind == 9:  # CHARSXP
            (length,) = self.take("i")
            self.at += int(length)
            return self.data[self.at - int(length) : self.at].decode()
        if kind == 1:  # SYMSXP
            return self.item()
        (count,) = self.take("i")
        if kind in (16, 19):  # STRSXP, VECSXP
            found: object = [self.item() for _ in range(int(count))]
        else:
            found = list(self.take({13: "i", 14: "d"}[kind] * int(count)))
        return (found, self.attributes()) if flags & 0x200 else found

    def attributes(self) -> dict[str, object]:
        found: dict[str, object] = {}
        while (flags := self.take("i")[0]) != 254:
            assert flags == 2 | 0x400  # a pair with a tag
            name = self.item()
            found[str(name)] = self.item()
        return found


def frame(data: bytes) -> tuple[list[list[object]], dict[str, object]]:
    reader = Reader(data)
    assert reader.data[:2] == b"X\n"
    reader.at = 14
    (columns, attributes) = reader.item()  # type: ignore[misc]
    assert reader.at == len(reader.data)
    return columns, attributes


@given(st.lists(st.tuples(texts.map(lambda text: text.replace("\0", "")), st.none() | st.floats()), max_size=5))
def test_a_frame_comes_back(rows: list[tuple[str, float | None]]) -> None:
    stream = BytesIO()
    write_rds(stream, {"words": [one for one, _ in rows], "number": [two for _, two in rows] or [1.0][:0]})
    (words, numbers), attributes = frame(stream.getvalue())

    assert words == [one for one, _ in rows]
    assert attributes["names"] == ["words", "number"]
    assert attributes["class"] == ["data.frame"]
    assert attributes["row.names"] == [-(2**31), -len(rows)]
    for given_, found in zip((two for _, two in rows), numbers, strict=True):
        assert isinstance(found, float)
        assert math.isnan(found) if given_ is None or math.isnan(given_) else found == given_


def test_a_missing_number_is_rs_own() -> None:
    stream = BytesIO()
    write_rds(stream, {"x": [None, 1.5]})

    assert struct.pack(">Q", 0x7FF00000000007A2) in gzip.decompress(stream.getvalue())


def test_the_same_frame_makes_the_same_bytes() -> None:
    streams = BytesIO(), BytesIO()
    for stream in streams:
        write_rds(stream, {"x": ["a"]})

    assert streams[0].getvalue() == streams[1].getvalue()
