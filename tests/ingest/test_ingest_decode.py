"""Bytes into text."""

import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.decode import Undecodable, bom, decode

NEWS = "“We won’t go,” Nicolás Maduro said – again – in Caracas on Tuesday; it cost €5 … or so, he told El País. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_news_comes_back_from_each_encoding(encoding: str) -> None:
    assert decode((NEWS * 5).encode(encoding)) == NEWS * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Правительство заявило во вторник, что не намерено отзывать посла из страны. " * 5, "cp1251"),
        ("政府は火曜日、大使を召還する考えはないと発表した。外務省の報道官が記者団に語った。" * 5, "shift_jis"),
        ("Правительство заявило во вторник, что не намерено отзывать посла из страны. " * 5, "koi8_r"),
    ],
)
def test_other_languages_are_decoded_so_that_they_can_be_named(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (NEWS.encode()[:-1] + b"\xe2\x80", "broken character"),
        (NEWS.encode() + b"\xff", "broken character"),
        (b"\xff\xfe\x00", "utf-16"),
        (bytes(range(128, 256)), "nor any encoding"),
    ],
)
def test_damaged_text_is_refused_and_not_garbled(data: bytes, words: str) -> None:
    with pytest.raises(Undecodable, match=words):
        decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_utf_8_is_always_itself(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decode(data).encode()
    except Undecodable as error:
        assert "\n" not in str(error)


def test_a_byte_order_mark_is_told_with_its_length() -> None:
    assert [bom(data) for data in (b"\xef\xbb\xbfa", b"\xff\xfea\x00", b"\xff\xfe\x00\x00", b"a")] == [
        ("utf-8", 3),
        ("utf-16-le", 2),
        ("utf-32-le", 4),
        ("", 0),
    ]


def test_four_megabytes_of_noise_are_refused_in_seconds() -> None:
    start = time.perf_counter()
    with pytest.raises(Undecodable):
        decode(os.urandom(4_000_000).replace(b"\0", b"\1"))

    assert time.perf_counter() - start < 5
