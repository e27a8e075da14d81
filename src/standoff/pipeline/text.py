"""One report that is at hand as a string: what a notebook or an assistant gives."""

from __future__ import annotations

import datetime as dt

from standoff.ingest.rows import draft_of
from standoff.pipeline.items import Item
from standoff.pipeline.work import code_item
from standoff.store.outcome import Outcome

NAME = "the text"
"""What rejections call it."""


def code_text(
    text: str,
    *,
    title: str = "",
    published: dt.date | str | None = None,
    url: str = "",
    publisher: str = "",
    threads: int = 1,
) -> Outcome:
    """Code one report, as a row of JSON Lines would be: its events, and what could not be coded with the reasons.

    Without `published` (a day, or one as text) the day is looked for in the text's head. The reader is loaded at the
    first call of a process; `threads` are the reader's. Raises `Problem` where its weights are missing or damaged.
    """
    row = {"text": text, "title": title, "published": published, "url": url, "publisher": publisher}
    return code_item(Item(NAME, draft_of(row, NAME)), threads)
