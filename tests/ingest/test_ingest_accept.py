"""A draft becomes an article or a rejection."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.accept import accept
from standoff.ingest.draft import Draft
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

TEXT = "\tEnvoy recalled\r\n\r\nRuritania said on Thursday that it would recall its envoy.  \u00a0\n"


def test_the_text_is_never_touched() -> None:
    article = accept(Draft(where="here", text=TEXT, source_id="7", publisher="Example"))

    assert isinstance(article, Article)
    assert (article.text, article.title, article.source_id, article.publisher) == (
        TEXT,
        "Envoy recalled",
        "7",
        "Example",
    )


def test_what_the_source_says_goes_before_what_the_text_says() -> None:
    own, text, argument = dt.date(2019, 1, 1), "2 May 2019\n\nRuritania recalled its envoy.", dt.date(2020, 1, 1)
    drafts = [
        Draft(where="", text=text, published=own, title="Own"),
        Draft(where="", text=text),
        Draft(where="", text=text[12:]),
    ]
    articles = [accept(draft, argument) for draft in drafts]

    assert [(a.title, a.published) for a in articles if isinstance(a, Article)] == [
        ("Own", own),
        ("", dt.date(2019, 5, 2)),
        ("", argument),
    ]


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("", "", Reason.EMPTY),
        ("a" * 1_000_001, "", Reason.TOO_LARGE),
        ("Ruritania\0 recalled its envoy.", "", Reason.BINARY),
        ("Ruritania \udfff recalled its envoy.", "", Reason.BAD_ENCODING),
        ("Ruritania", "", Reason.NOT_PROSE),
        ("|--|--|\n|1.0|2.0|\n|3.5|4.5|\n some words here", "", Reason.NOT_PROSE),
        ("Ruritania recalled its envoy.", "de", Reason.LANGUAGE),
    ],
)
def test_what_is_no_english_report_is_refused(text: str, language: str, reason: Reason) -> None:
    found = accept(Draft(where="here", text=text, language=language, source_id="7"))

    assert isinstance(found, Rejection) and found.reason is reason
    assert (found.where, found.source_id) == ("here", "7")


def test_a_language_that_the_row_gives_is_believed() -> None:
    found = accept(
        Draft(where="", text="Rusia negó el miércoles haber pedido al presidente que se quedara.", language="en")
    )

    assert isinstance(found, Article)


@given(st.text())
def test_any_text_is_kept_whole_or_refused(text: str) -> None:
    found = accept(Draft(where="here", text=text))

    assert isinstance(found, Rejection) or found.text == text
