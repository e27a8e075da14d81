"""What a reader found, settled: an article, or the one reason why it is none."""

from __future__ import annotations

import datetime as dt

from standoff.ingest.accept import accept
from standoff.ingest.draft import Found, Page
from standoff.ingest.readers import extractor
from standoff.records.article import Article
from standoff.records.rejection import Rejection


def settled(found: Found | Rejection, published: dt.date | None = None) -> Article | Rejection:
    """The article that a draft or a page makes; `published` is its day where neither it nor its text says one."""
    draft = extractor()(found) if isinstance(found, Page) else found
    return draft if isinstance(draft, Rejection) else accept(draft, published)
