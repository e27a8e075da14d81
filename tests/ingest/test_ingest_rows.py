"""A row into a draft."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.draft import Draft
from standoff.ingest.rows import draft_of
from standoff.records.rejection import Reason, Rejection


def test_a_row_gives_what_it_knows() -> None:
    row = {
        "id": 12,
        "text": " a\r\n",
        "title": "T",
        "published": "2019-05-02",
        "url": "u",
        "publisher": "p",
        "language": "en",
        "x": 1,
    }

    assert draft_of(row, "file:1") == Draft(
        where="file:1",
        text=" a\r\n",
        title="T",
        published=dt.date(2019, 5, 2),
        url="u",
        publisher="p",
        language="en",
        source_id="12",
    )


@pytest.mark.parametrize("nothing", [None, "", " ", float("nan")])
def test_a_row_may_lack_a_date(nothing: object) -> None:
    found = draft_of({"text": "a", "published": nothing, "title": nothing}, "")

    assert isinstance(found, Draft) and found.published is None and found.title.strip() == ""


def test_metadata_of_another_kind_counts_as_absent() -> None:
    found = draft_of({"text": "a", "title": ["x"], "id": True, "publisher": {"name": "p"}, "url": "\ud800u"}, "")

    assert found == Draft(where="", text="a", url="?u")


@pytest.mark.parametrize(
    ("row", "reason", "words"),
    [
        ([1], Reason.BAD_JSON, "a list"),
        (None, Reason.BAD_JSON, "null"),
        ({}, Reason.NO_TEXT, "none"),
        ({"body": "a", "id": 3}, Reason.NO_TEXT, "'body', 'id'"),
        ({"text": ["a"]}, Reason.NO_TEXT, "a list"),
        ({"text": None}, Reason.NO_TEXT, "`text` is null"),
        ({"text": "a", "published": "soon"}, Reason.BAD_DATE, "'soon'"),
        ({"text": "a", "published": True}, Reason.BAD_DATE, "true or false"),
    ],
)
def test_a_bad_row_says_what_it_is(row: object, reason: Reason, words: str) -> None:
    found = draft_of(row, "file:9")

    assert isinstance(found, Rejection) and found.reason is reason
    assert words in found.detail and found.where == "file:9"


VALUES = st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), st.lists, max_leaves=3)


@given(st.dictionaries(st.sampled_from(["text", "id", "published", "title", "url"]), VALUES))
def test_any_row_is_a_draft_or_a_rejection(row: dict[str, object]) -> None:
    found = draft_of(row, "here")

    assert isinstance(found, Draft | Rejection)
