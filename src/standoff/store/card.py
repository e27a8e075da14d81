"""The data card of a set: what a reader of the data must know who has nothing but the data."""

from __future__ import annotations

import datetime as dt

from standoff import __version__
from standoff.reader.weights import read_card
from standoff.store.query import Store

PUBLISHERS = 20
"""Publishers that the card names; the others are counted."""

CARD = "DATACARD.md"


def data_card(store: Store, licence: str = "") -> str:
    """The card of a store, as Markdown: sources, dates, coder, accuracy, licence, and how to put the words back."""
    ((articles, texts, first, last),) = store.rows(
        "select count(*), count(*) filter (text <> ''), min(nullif(published, '')), max(nullif(published, '')) "
        "from articles"
    )
    coders = ", ".join(coder for (coder,) in store.rows("select distinct coder from events order by 1")) or "none"
    undated = store.rows("select count(*) from articles where published = ''")[0][0]
    lines = [
        "# Data card",
        "",
        f"Political events in the PLOVER ontology, coded from news reports by standoff {__version__}.",
        "",
        "| | |",
        "|---|---|",
        f"| events | {store.count('events'):,} |",
        f"| articles | {articles:,}, and {store.count('copies'):,} copies of them, which are listed and not counted |",
        f"| published | {first or 'unknown'} to {last or 'unknown'}; {undated:,} without a day |",
        f"| coder | {coders} |",
        f"| words of the reports | {'kept' if texts else 'left out: offsets and hashes alone'} |",
        f"| licence of the annotations | {licence or 'not stated: ask whoever made this set'} |",
        f"| card written | {dt.date.today()} |",
        "",
        *_sources(store),
        *_accuracy(),
        *_words_back(bool(texts)),
    ]
    return "\n".join(lines) + "\n"


def _sources(store: Store) -> list[str]:
    rows = store.rows(
        "select coalesce(nullif(publisher, ''), nullif(regexp_extract(url, '://([^/]+)', 1), ''), 'not named') "
        "as source, count(*) as articles from articles group by source order by articles desc, source"
    )
    named = [f"| {source.replace('|', ' ')} | {count:,} |" for source, count in rows[:PUBLISHERS]]
    rest = sum(count for _, count in rows[PUBLISHERS:])
    more = [f"| {len(rows) - PUBLISHERS:,} others | {rest:,} |"] if rest else []
    return ["## Sources", "", "| source | articles |", "|---|---|", *named, *more, ""]


def _accuracy() -> list[str]:
    card = read_card()
    rows = [f"| {name} | {value:.3f} |" for name, value in card.figures.items()]
    return [
        "## Accuracy",
        "",
        f"Of reader {card.version} ({card.date}), by part, on texts that it was not trained on. Events of",
        "whole articles are less sure than these parts: `standoff score` measures them on annotated articles",
        "of your own. The `confidence` of an event is not calibrated.",
        "",
        "| part | figure |",
        "|---|---|",
        *rows,
        "",
    ]


def _words_back(kept: bool) -> list[str]:
    if kept:
        return []
    return [
        "## The words",
        "",
        "`start` and `end` count Unicode code points of the article's text, `article` is the first 16 hex digits of",
        "that text's SHA-256. Whoever has the articles puts the words back with `standoff align SET ARTICLES`, which",
        "refuses an article whose text is another.",
    ]
