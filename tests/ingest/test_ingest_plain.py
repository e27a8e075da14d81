"""One file, one text."""

import io

from standoff.ingest.draft import Draft, Source
from standoff.ingest.plain import read
from standoff.records.rejection import Reason, Rejection

SOURCE = Source(name="folder/a.txt", label="a.txt", path=None)


def test_only_the_byte_order_mark_and_the_line_ends_change() -> None:
    (found,) = read(io.BytesIO("\ufeff  One\r\n\tTwo\rThree\n\n é\u2028 ".encode()), SOURCE)

    assert found == Draft(where="folder/a.txt", text="  One\n\tTwo\nThree\n\n é\u2028 ", source_id="a.txt")


def test_bytes_that_are_no_text_are_named() -> None:
    (found,) = read(io.BytesIO("é".encode() * 10 + b"\xff"), SOURCE)

    assert isinstance(found, Rejection) and found.reason is Reason.BAD_ENCODING


def test_no_more_is_read_than_one_report_may_have() -> None:
    stream = io.BytesIO(b"a" * 5_000_000)
    (found,) = read(stream, SOURCE)

    assert isinstance(found, Rejection) and found.reason is Reason.TOO_LARGE and stream.tell() == 4_000_001
