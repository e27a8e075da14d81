"""JSON bytes into values."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.json_rows import value_of
from standoff.records.rejection import Reason, Rejection

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(JSON)
def test_whatever_was_written_comes_back(value: object) -> None:
    assert value_of(json.dumps(value).encode(), "") == value


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        ('{"a": "café said so to us"}'.encode("cp1252"), {"a": "café said so to us"}),
        (b'{"a": Infinity}', {"a": float("inf")}),
        (b'"\\ud800"', "\ud800"),
        (b'"\\ud83d\\ude00"', "😀"),
    ],
)
def test_what_some_programs_write_is_let_pass(data: bytes, value: object) -> None:
    assert value_of(data, "") == value


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"a": ', Reason.BAD_JSON),
        (b"[" * 100_000, Reason.BAD_JSON),
        (b"9" * 10_000, Reason.BAD_JSON),
        (b'{"a": "\xff\xfe\x81"}', Reason.BAD_ENCODING),
    ],
)
def test_what_cannot_be_parsed_says_why(data: bytes, reason: Reason) -> None:
    found = value_of(data, "file:3")

    assert isinstance(found, Rejection) and found.reason is reason and found.where == "file:3"
    assert "\n" not in found.detail
