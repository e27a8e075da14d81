"""What comes out of whatever goes in: an article, or one rejection in one line; never an exception."""

import datetime as dt
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.ingest.inputs import read_inputs
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

REPORT = "Russia denied on Wednesday that it had told the president of Venezuela to stay in the country.\n"
ROW = {"text": REPORT}


def from_stdin(data: bytes, published: dt.date | None = None) -> list[Article | Rejection]:
    return list(read_inputs(["-"], published, io.BytesIO(data)))


def only_rejection(found: list[Article | Rejection]) -> Rejection:
    (rejection,) = found
    assert isinstance(rejection, Rejection), rejection
    assert "\n" not in rejection.detail and rejection.where
    assert len(rejection.detail) < 400
    return rejection


def texts(found: list[Article | Rejection]) -> list[str]:
    return [item.text for item in found if isinstance(item, Article)]


def test_a_plain_text_gives_its_headline_and_its_date() -> None:
    (article,) = from_stdin(f"Moscow rejects claim\n\nBy Example Agency / May 02, 2019\n\n{REPORT}".encode())

    assert isinstance(article, Article)
    assert (article.title, article.published, article.language) == ("Moscow rejects claim", dt.date(2019, 5, 2), "en")


def test_the_argument_dates_only_what_has_no_date() -> None:
    given_day = dt.date(2019, 5, 9)
    rows = [{**ROW, "published": "2019-05-01"}, {"text": f"2 May 2019\n\n{REPORT}"}, ROW]
    found = from_stdin("\n".join(map(json.dumps, rows)).encode(), published=given_day)

    assert [item.published for item in found if isinstance(item, Article)] == [
        dt.date(2019, 5, 1),
        dt.date(2019, 5, 2),
        given_day,
    ]


def test_the_file_name_below_the_folder_identifies_a_text(tmp_path: Path) -> None:
    (tmp_path / "may").mkdir()
    (tmp_path / "may" / "one.txt").write_text(REPORT)
    (article,) = read_inputs([str(tmp_path)])

    assert isinstance(article, Article) and article.source_id == "may/one.txt"


@pytest.mark.parametrize(
    ("data", "reason", "words"),
    [
        (b"", Reason.EMPTY, "is empty"),
        (b" \n\t\n", Reason.EMPTY, "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), Reason.BINARY, "PNG"),
        (b"PK\x03\x04" + bytes(100), Reason.UNREADABLE, "damaged"),
        (b"\x1f\x8b\x08" + bytes(100), Reason.UNREADABLE, "damaged"),
        (b"%PDF-1.7\n", Reason.BINARY, "pdftotext"),
        (b"some \x00 binary", Reason.BINARY, "binary"),
        (b"WARC/1.0\r\n", Reason.EMPTY, "web archive"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', Reason.UNREADABLE, "feed"),
        (b"word", Reason.NOT_PROSE, "words"),
        ("😀 🎉 🚀".encode(), Reason.NOT_PROSE, "no words"),
        (b"1 2 3 4 5 6 7 8 9 10 a 11 12", Reason.NOT_PROSE, "figures"),
        ("أعلنت الحكومة اليوم أنها سترد".encode(), Reason.LANGUAGE, "Arabic"),
        (b"Die Regierung hat am Mittwoch den Botschafter aus dem Land gewiesen.", Reason.LANGUAGE, "German"),
        (REPORT.encode() + b"\xc3\xa9\xe2\x80\x99 and \xff\n", Reason.BAD_ENCODING, "UTF-8"),
        (b"\xff\xfeA", Reason.BAD_ENCODING, "utf-16"),
        (b'{"text": "cut of', Reason.BAD_JSON, "cut off"),
        (b"[" * 100_000, Reason.NOT_PROSE, "no words"),
        (b'[{"a":' * 50_000, Reason.BAD_JSON, "nested"),
        (b'{"text":' * 50_000, Reason.BAD_JSON, "nested"),
        (b"[]", Reason.EMPTY, "JSON file without a row"),
        (b"id,text\n", Reason.EMPTY, "table file without a row"),
        (b'{"headline": "x"}', Reason.NO_TEXT, "'headline'"),
        (b'{"text": 5}', Reason.NO_TEXT, "number"),
        (b'{"text": null}', Reason.NO_TEXT, "text"),
        (b'{"text": ""}', Reason.EMPTY, "no text"),
        (b'{"text": "Moscow denied it on Monday.", "published": "2019-13-45"}', Reason.BAD_DATE, "2019-13-45"),
        (b'{"text": "Moscow denied it on Monday.", "published": "yesterday-ish"}', Reason.BAD_DATE, "yesterday-ish"),
        (b'{"text": "Moscow denied it on Monday.", "published": []}', Reason.BAD_DATE, "list"),
        (b'{"text": "Moscow \\ud800 denied it."}', Reason.BAD_ENCODING, "surrogate"),
        (b'{"text": "Moscow \\u0000 denied it."}', Reason.BINARY, "NUL"),
        (b'{"text": "Moscow denied it on Monday.", "language": "fr"}', Reason.LANGUAGE, "'fr'"),
        (b"PAR1" + bytes(100), Reason.UNREADABLE, "Parquet"),
        (b"<html><body></body></html>", Reason.EMPTY, "no report was found"),
    ],
)
def test_bad_input_is_one_rejection_that_says_what_to_do(data: bytes, reason: Reason, words: str) -> None:
    rejection = only_rejection(from_stdin(data))

    assert rejection.reason is reason
    assert words in rejection.detail
    assert rejection.where.startswith("standard input")


def test_a_bad_row_costs_none_of_its_neighbours() -> None:
    good = json.dumps(ROW).encode()
    bad = [b"not json", b"[1, 2]", b'{"text": 1}', b'{"te', b"\xff\xfe\xfa{", b'"text"']
    found = from_stdin(b"\n".join([good, *(line for one in bad for line in (one, good))]) + b"\n")

    assert texts(found) == [REPORT] * (len(bad) + 1)
    assert [item.where for item in found if isinstance(item, Rejection)] == [
        f"standard input:{number}" for number in range(2, 2 + 2 * len(bad), 2)
    ]


def test_a_line_of_a_hundred_megabytes_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    good = json.dumps(ROW).encode() + b"\n"
    with path.open("wb") as file:
        file.write(good + b'{"text": "')
        for _ in range(100):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n' + good)
    found = list(read_inputs([str(path)]))

    assert texts(found) == [REPORT, REPORT]
    assert isinstance(found[1], Rejection) and found[1].reason is Reason.TOO_LARGE and found[1].where == f"{path}:2"


def test_a_text_of_fifty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(REPORT.encode() * 10_000)
    start = time.perf_counter()
    rejection = only_rejection(list(read_inputs([str(path)])))

    assert rejection.reason is Reason.TOO_LARGE
    assert time.perf_counter() - start < 2


def test_utf_16_is_read_in_every_format() -> None:
    row = json.dumps({"text": "Caracas said it would expel the envoy – at once."}, ensure_ascii=False)

    assert texts(from_stdin(row.encode("utf-16"))) == ["Caracas said it would expel the envoy – at once."]
    assert texts(from_stdin(REPORT.encode("utf-16"))) == [REPORT]


def test_rows_stream_as_they_come() -> None:
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, "rb") as stdin, os.fdopen(write_end, "wb") as writer:
        writer.write(json.dumps(ROW).encode() + b"\n")
        writer.flush()
        first = next(read_inputs(["-"], stdin=stdin))  # the pipe is still open: waiting for its end would hang

    assert isinstance(first, Article)


def test_a_plain_text_pays_for_no_library_of_other_formats() -> None:
    script = (
        "import io, sys; from standoff.ingest.inputs import read_inputs\n"
        f"list(read_inputs(['-'], stdin=io.BytesIO({REPORT.encode()!r})))\n"
        "sys.exit(bool({'trafilatura', 'lxml', 'duckdb'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_never_raise(data: bytes) -> None:
    assert from_stdin(data)


FRAGMENTS = [
    b'{"text": "', b'"}', b"\n", b"[", b"]", b"{", b"}", b",", b'"', b"\\ud800", b"\xff", b"\xc3\xa9", b"text",
    b"<html>", b"<p>", b"</p>", b"<meta charset='cp1252'>", b"<title>", b"PAR1", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe",
    REPORT.encode(), b"id,text\n", b"1,", b"\r\n", b"2019-05-02", b"May 2, 2019", b"published", b": ", b"NaN",
]  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=25),
    st.sampled_from(["txt", "jsonl", "json", "csv", "html"]),
)
def test_torn_files_never_raise(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes], suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"torn.{suffix}"
    path.write_bytes(b"".join(parts))
    found = list(read_inputs([str(path)]))

    for item in found:
        if isinstance(item, Rejection):
            assert "\n" not in item.detail
            item.detail.encode(), item.where.encode(), item.source_id.encode()
        else:
            item.text.encode(), item.title.encode()
