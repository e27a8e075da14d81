"""The headline and the date at the top of a text."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.heads import find_published, find_title

BODY = "The foreign ministry of Ruritania said on Thursday that it would recall its ambassador from Strelsau."
LONG = BODY + " It gave no reason, and the embassy did not answer questions sent in writing." * 2
DAY = dt.date(2019, 5, 2)


@pytest.mark.parametrize(
    "head",
    [
        "Thursday, May 2, 2019\n\n",
        "Envoy recalled\n2 May 2019\n\n",
        "Envoy recalled\n\nBy Example Agency / May 02, 2019\n\n",
        "May 2, 2019 | Example Agency\n\n",
        "Published: 2019-05-02 10:12 GMT\nUpdated: 2019-05-03\n\n",
        "Envoy recalled\n\nBy Ann Smith and Bo Jones, Example News - Thu 2 May 2019, 14:05 BST\n\n",
        "Envoy recalled\n\nStory by Ann Smith, Example News / Updated 0114 GMT (0914 HKT) May 2, 2019\n\n",
        "Envoy recalled\nPublished 1:23 p.m. ET May 2, 2019 | Updated 5:00 p.m. ET May 3, 2019\n\n",
        "---\ntitle: Envoy recalled\ndate: 2019-05-02\n---\n\n",
        "STRELSAU, May 2, 2019 (Agency) - ",
        "STRELSAU, Ruritania, 2 May 2019 /Agency/. ",
        "Envoy recalled\n\nSTRELSAU, Ruritania Thursday, May 2, 2019 – ",
        "Envoy recalled\n\nCastle Strelsau, May 2, 2019 (Agency) - ",
        "Strelsau, 2 May 2019 — ",
    ],
)
def test_the_day_of_publication_is_found(head: str) -> None:
    assert find_published(head + BODY) == DAY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"On May 2, 2019, the envoy left. {BODY}",
        f"What happened on 30 April 2019\n\n{BODY}",
        f"{BODY}\n\nThe treaty was signed on 1 May 2001.",
        f"{BODY}\n" * 12 + "\n2 May 2019",
        f"STRELSAU, May 2 (Agency) - {BODY}",
        f"In Strelsau, Ruritania, May 2, 2019 - a day of mourning - passed quietly. {BODY}",
        f"Since Monday, May 2, 2019, Strelsau has been dark. {BODY}",
    ],
)
def test_a_date_that_the_report_is_about_is_not_its_own(text: str) -> None:
    assert find_published(text) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ruritania recalls envoy\n\n{BODY}", "Ruritania recalls envoy"),
        (f"# Ruritania recalls envoy #\n\n{BODY}", "Ruritania recalls envoy"),
        (f"\n\nRuritania recalls envoy\n2 May 2019\n{BODY}", "Ruritania recalls envoy"),
        (f"2 May 2019\n\nWill Ruritania recall its envoy?\n\n{BODY}", "Will Ruritania recall its envoy?"),
        (f"Envoy leaves the U.S.\n\n{BODY}", "Envoy leaves the U.S."),
        (f"Ruritania recalls envoy\n{LONG}", "Ruritania recalls envoy"),
        (f"{BODY}\n\n{BODY}", ""),
        ("Ruritania recalls envoy", ""),
        (
            "The government of Ruritania said on Tuesday that it\nwould recall its envoy after a row over fish.",
            "",
        ),
        (f"By Ann Smith\n\n{BODY}\n", ""),
        ("", ""),
    ],
)
def test_the_headline_is_told_from_the_first_sentence(text: str, title: str) -> None:
    assert find_title(text) == title


@given(st.text())
def test_any_text_has_a_head_or_none(text: str) -> None:
    title = find_title(text)

    assert title in text
    assert find_published(text) is None or find_published(text) is not None


def test_a_long_line_costs_no_time() -> None:
    start = time.perf_counter()
    find_title("a" * 1_000_000)
    find_published("By " + "A-" * 500_000)

    assert time.perf_counter() - start < 0.5
