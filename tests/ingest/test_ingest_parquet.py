"""Parquet."""

import datetime as dt
import io
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from standoff.ingest.draft import Draft, Source
from standoff.ingest.inputs import read_inputs
from standoff.ingest.parquet import read
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

SOURCE = Source(name="a.parquet", label="a.parquet", path=None)


def written(columns: Mapping[str, Sequence[object] | pyarrow.Array]) -> bytes:
    sink = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(dict(columns)), sink)
    return sink.getvalue()


def rows(data: bytes) -> list[Draft | Rejection]:
    return list(read(io.BytesIO(data), SOURCE))


def test_rows_come_with_their_own_dates() -> None:
    day = dt.date(2019, 5, 2)
    moment = dt.datetime(2019, 5, 2, 23, 30, tzinfo=dt.UTC)
    for published in ([day, None], [moment, None], ["2019-05-02", ""]):
        found = rows(written({"text": ["a", "b"], "id": [1, 2], "published": published, "other": [0, 0]}))
        assert [(row.text, row.source_id, row.published) for row in found if isinstance(row, Draft)] == [
            ("a", "1", day),
            ("b", "2", None),
        ]


def test_many_rows_pass_in_batches() -> None:
    found = rows(written({"text": [f"text {number}" for number in range(1_000)]}))

    assert [row.where for row in found][-1] == "a.parquet (row 1000)"
    assert isinstance(found[-1], Draft) and found[-1].text == "text 999"


def test_a_row_without_a_text_costs_none_of_its_neighbours() -> None:
    found = rows(written({"text": ["a", None, "c"]}))

    assert [type(row) for row in found] == [Draft, Rejection, Draft]


def test_text_that_is_no_unicode_is_told() -> None:
    raw = pyarrow.array([b"a", b"\xff", b"c"], pyarrow.binary()).view(pyarrow.string())
    found = rows(written({"text": raw}))

    assert isinstance(found[-1], Rejection) and found[-1].reason is Reason.BAD_ENCODING


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PAR1", Reason.UNREADABLE),
        (b"PAR1" + bytes(50) + b"PAR1", Reason.UNREADABLE),
        (written({"body": ["a"]}), Reason.NO_TEXT),
    ],
)
def test_a_file_without_texts_is_one_rejection(data: bytes, reason: Reason) -> None:
    (found,) = rows(data)

    assert isinstance(found, Rejection) and found.reason is reason and "\n" not in found.detail


def test_a_damaged_file_never_raises() -> None:
    data = written({"text": [f"A report number {number} of many." for number in range(200)]})
    for place in range(0, len(data), 37):
        torn = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
        assert all(isinstance(row, Draft | Rejection) for row in rows(torn))
        assert rows(data[:place])


def test_a_pipe_is_copied_first(tmp_path: Path) -> None:
    data = written({"text": ["Ruritania recalled its envoy."]})
    read_end, write_end = os.pipe()
    with os.fdopen(write_end, "wb") as writer:
        writer.write(data)
    with os.fdopen(read_end, "rb") as stdin:
        (found,) = read_inputs(["-"], stdin=stdin)

    assert isinstance(found, Article)
