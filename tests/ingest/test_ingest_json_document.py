"""One JSON document."""

import io

from standoff.ingest.draft import Draft, Source
from standoff.ingest.json_document import read
from standoff.records.rejection import Reason, Rejection

SOURCE = Source(name="a.json", label="a.json", path=None)


def rows(data: bytes) -> list[Draft | Rejection]:
    return list(read(io.BytesIO(data), SOURCE))


def test_an_array_gives_a_row_an_item() -> None:
    found = rows(b'[{"text": "a"}, 5, {"text": "b"}]')

    assert [row.where for row in found] == ["a.json (item 1)", "a.json (item 2)", "a.json (item 3)"]
    assert [type(row) for row in found] == [Draft, Rejection, Draft]


def test_an_object_is_one_row() -> None:
    assert rows(b'{\n "text": "a"\n}') == [Draft(where="a.json", text="a")]


def test_a_document_that_was_cut_off_is_one_rejection() -> None:
    (found,) = rows(b'[{"text": "a"}, {"te')

    assert isinstance(found, Rejection) and found.reason is Reason.BAD_JSON
