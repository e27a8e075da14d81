"""Lines without holding a long one, and a look at the beginning."""

import io

from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.streams import bounded_lines, peekable


@given(st.lists(st.binary(max_size=30).map(lambda data: data.replace(b"\n", b""))), st.integers(1, 20))
def test_lines_keep_their_numbers_when_long_ones_are_left_out(lines: list[bytes], limit: int) -> None:
    found = list(bounded_lines(io.BytesIO(b"".join(line + b"\n" for line in lines)), limit))

    assert found == [
        (number, line + b"\n" if len(line) < limit else None) for number, line in enumerate(lines, start=1)
    ]


def test_looking_takes_nothing() -> None:
    stream = peekable(io.BytesIO(b"abc"))

    assert (stream.peek(2)[:2], stream.read(), peekable(stream) is stream) == (b"ab", b"abc", True)
