"""UTF-16 and UTF-32 into UTF-8."""

import io

import pytest

from standoff.ingest.decode import Undecodable
from standoff.ingest.streams import peekable
from standoff.ingest.wide import narrowed


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_long_text_comes_out_whole(encoding: str) -> None:
    text = "Caracas – 😀 é\n" * 20_000
    with narrowed(peekable(io.BytesIO(text.encode(encoding)))) as narrow:
        assert narrow.read().decode() == text


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xff\xfe\x00\xd8a\x00", b"\xff\xfe\x00\x00\xff\xff\xff\xff"])
def test_a_broken_promise_is_told(data: bytes) -> None:
    with pytest.raises(Undecodable, match="breaks before byte"), narrowed(peekable(io.BytesIO(data))):
        pass
