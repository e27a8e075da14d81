"""The format, told by content first and suffix second."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.sniff import FOREIGN, Format, foreign, sniff

ROW = b'{"text": "a"}\n'


@pytest.mark.parametrize(
    ("head", "suffix", "form"),
    [
        (b"A report.", "", Format.PLAIN),
        (b"A report.", ".txt", Format.PLAIN),
        (b"A report.", ".unknown", Format.PLAIN),
        (b"[Strelsau] The government said", ".txt", Format.PLAIN),
        (b"Photo, text, video: how the day went", ".txt", Format.PLAIN),
        (ROW + ROW, "", Format.JSON_LINES),
        (ROW + ROW, ".txt", Format.JSON_LINES),
        (ROW, "", Format.JSON_LINES),
        (b'{"text": "cut\n' + ROW + ROW, "", Format.JSON_LINES),
        (b"not json\n" + ROW * 3, "", Format.JSON_LINES),
        (b"not json\n", ".jsonl", Format.JSON_LINES),
        (b'[1, {"a": 2}]\n' + ROW, ".ndjson", Format.JSON_LINES),
        (b'{\n  "text": "a",\n  "id": 1\n}', "", Format.JSON),
        (b'[\n {"text": "a"}\n]', "", Format.JSON),
        (b'["a"]', ".json", Format.JSON),
        (b"id,text\n1,a", "", Format.TABLE),
        (b'"Title"\t"Text"\n1\ta', ".txt", Format.TABLE),
        (b"text\na", ".csv", Format.TABLE),
        (b"a;b\n1;2", ".tsv", Format.TABLE),
        (b"PAR1....", ".txt", Format.PARQUET),
        (b"<!DOCTYPE html><html>", "", Format.PAGE),
        (b'<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<HTML>', ".txt", Format.PAGE),
        (b"<p>a", ".htm", Format.PAGE),
    ],
)
def test_a_format_is_told_from_the_beginning(head: bytes, suffix: str, form: Format) -> None:
    assert sniff(head, suffix) is form


@pytest.mark.parametrize(("magic", "what"), [(magic, what) for magic, what, _ in FOREIGN])
def test_every_signature_is_recognised(magic: bytes, what: str) -> None:
    found = foreign(magic + b"\x00rest")

    assert found is not None and found[0] == what and found[1]


def test_feeds_are_no_pages_and_wide_text_is_no_binary() -> None:
    assert sniff(b"<?xml version='1.0'?><!-- made by hand --><feed>", "") is Format.FEED
    assert sniff(b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><opml>", "") is Format.OUTLINE
    assert foreign("wide".encode("utf-16")) is None
    assert foreign(b"PAR1\x00") is None


def test_many_comments_before_nothing_end_soon() -> None:
    start = time.process_time()
    sniff(b"<!---->" * 9_000, "")
    foreign(b"<!---->" * 9_000)

    assert time.process_time() - start < 1


@given(st.binary(max_size=300), st.sampled_from(["", ".txt", ".json", ".jsonl", ".csv", ".html"]))
def test_every_beginning_has_a_format(head: bytes, suffix: str) -> None:
    assert sniff(head, suffix) in Format
