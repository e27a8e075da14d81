"""Tables in text."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.draft import Draft, Source
from standoff.ingest.table import read
from standoff.records.rejection import Reason, Rejection

SOURCE = Source(name="a.csv", label="a.csv", path=None)


def rows(data: str | bytes) -> list[Draft | Rejection]:
    return list(read(io.BytesIO(data if isinstance(data, bytes) else data.encode()), SOURCE))


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_each_delimiter_is_understood(mark: str) -> None:
    table = f' ID {mark}"Text"{mark}published\r\n7{mark}"a{mark} ""b""\nc"{mark}2019-05-02\r\n\r\n'
    (found,) = rows("\ufeff" + table)

    assert isinstance(found, Draft)
    assert (found.text, found.source_id, str(found.published)) == (f'a{mark} "b"\nc', "7", "2019-05-02")


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), min_size=1)))
def test_each_text_comes_back_exactly(texts: list[str]) -> None:
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerows([["id", "text"], *([number, text] for number, text in enumerate(texts))])

    assert [row.text for row in rows(table.getvalue()) if isinstance(row, Draft)] == texts


def test_ragged_rows_cost_none_of_their_neighbours() -> None:
    found = rows("id,text\n1,a\n2,b,c\n3\n4,d\n")

    assert [(row.where, type(row)) for row in found] == [
        ("a.csv:2", Draft),
        ("a.csv:3", Rejection),
        ("a.csv:4", Rejection),
        ("a.csv:5", Draft),
    ]
    assert isinstance(found[1], Rejection) and "3 cells" in found[1].detail


@pytest.mark.parametrize("row", ['2,"never closed\n3,lost with it\n', '2,"He said" and left\n', "2,carriage\rreturn\n"])
def test_quotation_marks_that_do_not_pair_are_told_and_never_dropped(row: str) -> None:
    first, bad, *_ = rows(f"id,text\n1,a\n{row}")

    assert isinstance(first, Draft) and isinstance(bad, Rejection)
    assert bad.reason is Reason.UNREADABLE and bad.where == "a.csv:3" and "in quotation marks" in bad.detail


def test_a_header_that_cannot_be_told_into_cells_is_one_rejection() -> None:
    (found,) = rows("id\rtext\r1,a\n")

    assert isinstance(found, Rejection) and found.reason is Reason.UNREADABLE


def test_a_cell_that_is_too_long_is_told() -> None:
    found = rows(f"id,text\n1,{'a' * 1_000_001}\n2,b\n")

    assert [type(row) for row in found] == [Rejection, Draft]
    assert isinstance(found[0], Rejection) and found[0].reason is Reason.TOO_LARGE and found[0].where == "a.csv:2"


def test_a_long_text_within_the_limit_is_read() -> None:
    (found,) = rows(f"id,text\n1,{'a' * 900_000}\n")

    assert isinstance(found, Draft) and len(found.text) == 900_000


def test_western_code_pages_are_read_line_by_line() -> None:
    found = rows(b"id,text\n1,Nicol\xe1s Maduro\n2,Nicol\xc3\xa1s Maduro\n3,\x81\x8d\x8f\x90\n4,d\n")

    assert [row.text for row in found if isinstance(row, Draft)] == ["Nicolás Maduro", "Nicolás Maduro", "d"]
    assert [row.reason for row in found if isinstance(row, Rejection)] == [Reason.BAD_ENCODING]


@pytest.mark.parametrize("data", ["id,body\n1,a\n", "\n\n", "just a line"])
def test_a_table_needs_a_column_of_texts(data: str) -> None:
    (found,) = rows(data)

    assert isinstance(found, Rejection) and found.reason is Reason.NO_TEXT and "--map text=COLUMN" in found.detail


def test_one_column_is_enough() -> None:
    assert [row.text for row in rows("text\na b\n") if isinstance(row, Draft)] == ["a b"]
