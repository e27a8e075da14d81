"""What a reader found, settled: an article, or the one reason why it is none."""

from __future__ import annotations

import datetime as dt

from standoff.ingest.accept import accept
from standoff.ingest.draft import Draft, Found, Link, Page
from standoff.ingest.readers import extractor, web_of
from standoff.records.article import Article
from standoff.records.rejection import Rejection


def settled(
    found: Found | Rejection, published: dt.date | None = None, *, private: bool = False
) -> Article | Rejection:
    """The article that a draft, a page, or the page behind a link makes; `published` is its day where neither it nor
    its text says one."""
    if isinstance(found, Link):
        found = fetched(found, private=private)
    draft = extractor()(found) if isinstance(found, Page) else found
    return draft if isinstance(draft, Rejection) else accept(draft, published)


def fetched(found: Found | Rejection, *, private: bool) -> Draft | Page | Rejection:
    """The page behind a link; whatever is no link is returned as it is."""
    if not isinstance(found, Link):
        return found
    page: Page | Rejection = web_of(private).page(found)
    return page
