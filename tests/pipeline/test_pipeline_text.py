from __future__ import annotations

import datetime as dt

import pytest

from standoff.pipeline.text import code_text
from standoff.records.rejection import Reason

pytestmark = pytest.mark.usefixtures("weights")


def test_a_string_is_coded_like_a_row() -> None:
    text = "Chile accused Peru on Sunday of shelling the town of Arica."

    outcome = code_text(text, title="Row", published="3 May 2021", url="https://example.org/1", publisher="Example")

    assert outcome.article is not None
    assert (outcome.article.published, outcome.article.publisher) == (dt.date(2021, 5, 3), "Example")
    assert {event.date for event in outcome.events} == {"2021-05-02"}


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        ("", None, Reason.EMPTY),
        ("Chile accused Peru.", "the day before", Reason.BAD_DATE),
        ("La ministra dijo ayer que no habrá acuerdo con el país vecino sobre la frontera.", None, Reason.LANGUAGE),
    ],
)
def test_what_cannot_be_coded_is_a_rejection(text: str, published: str | None, reason: Reason) -> None:
    outcome = code_text(text, published=published)

    assert (outcome.article, outcome.events) == (None, ())
    assert [one.reason for one in outcome.rejections] == [reason]
