"""JSON Lines, a row a line."""

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.draft import Draft, Source
from standoff.ingest.json_lines import read
from standoff.records.rejection import Reason, Rejection

SOURCE = Source(name="a.jsonl", label="a.jsonl", path=None)


@given(st.lists(st.text()))
def test_each_text_comes_back_exactly(texts: list[str]) -> None:
    data = "".join(json.dumps({"text": text}) + "\n\n" for text in texts).encode()

    assert [row.text for row in read(io.BytesIO(data), SOURCE) if isinstance(row, Draft)] == texts


def test_rows_are_named_by_their_line() -> None:
    found = list(read(io.BytesIO(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n{"text": 1}\n{"text": "b"}'), SOURCE))

    assert [row.where for row in found] == ["a.jsonl:1", "a.jsonl:3", "a.jsonl:4"]
    assert isinstance(found[1], Rejection) and found[1].reason is Reason.NO_TEXT
