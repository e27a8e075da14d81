"""The reports that come with the package are complete, dated, and said to be samples."""

import datetime as dt
import json
import re
from importlib.resources import files

import pytest

from standoff.ingest.language import other_language
from standoff.ingest.samples import load_samples

LINES = files("standoff.samples").joinpath("reports.jsonl").read_text(encoding="utf-8").splitlines()


def test_every_row_is_loaded_in_order() -> None:
    articles = load_samples()

    assert len(articles) == len(LINES) >= 42
    assert [article.source_id for article in articles] == [json.loads(line)["id"] for line in LINES]
    assert [article.published for article in articles] == sorted(
        article.published or dt.date.max for article in articles
    )


def test_ids_and_texts_are_unique_and_ids_name_the_day() -> None:
    articles = load_samples()

    assert (
        len({article.source_id for article in articles}) == len({article.id for article in articles}) == len(articles)
    )
    for article in articles:
        assert re.fullmatch(rf"ve-{article.published}-[a-z]", article.source_id)


@pytest.mark.parametrize("article", load_samples(), ids=lambda article: article.source_id)
def test_each_is_a_short_english_report_under_its_headline(article) -> None:
    headline, blank, body = article.text.split("\n", 2)

    assert (headline, blank) == (article.title, "") and body.strip()
    assert 80 <= len(article.text.split()) <= 250
    assert dt.date(2019, 1, 1) <= article.published <= dt.date(2019, 5, 31)
    assert other_language(article.text) == ""
    assert "ample" in article.publisher


MONTHS = {"Jan.": 1, "Feb.": 2, "March": 3, "April": 4, "May": 5}


def test_datelines_agree_with_the_day_of_publication() -> None:
    for article in load_samples():
        match = re.search(r"^[A-Z][A-Z ]+(?:, \w+)?, (\S+) (\d+) ", article.text.split("\n", 2)[2])
        if match and article.published:
            assert (MONTHS[match[1]], int(match[2])) == (article.published.month, article.published.day), (
                article.source_id
            )


def test_the_readme_says_that_they_measure_nothing() -> None:
    readme = files("standoff.samples").joinpath("README.md").read_text(encoding="utf-8")

    assert "samples, not an accuracy test" in readme
