"""Which module reads which format.

The one place of this room that imports by name: the modules for web pages and Parquet load libraries that cost
more than reading a plain text does, so each is imported when its format first occurs.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from standoff.ingest.draft import Draft, Found, Page, Source
from standoff.ingest.sniff import Format
from standoff.records.rejection import Rejection

Reader = Callable[[io.BufferedIOBase, Source], Iterator[Found | Rejection]]
Extractor = Callable[[Page], Draft | Rejection]

_MODULES = {
    Format.PLAIN: "standoff.ingest.plain",
    Format.JSON_LINES: "standoff.ingest.json_lines",
    Format.JSON: "standoff.ingest.json_document",
    Format.TABLE: "standoff.ingest.table",
    Format.PARQUET: "standoff.ingest.parquet",
    Format.PAGE: "standoff.ingest.page",
    Format.FEED: "standoff.ingest.feed",
    Format.OUTLINE: "standoff.ingest.outline",
    Format.WARC: "standoff.ingest.warc",
}


def reader_of(form: Format) -> Reader:
    """The function that reads one format: a stream at its beginning and its source in, drafts and rejections out."""
    read: Reader = importlib.import_module(_MODULES[form]).read
    return read


def extractor() -> Extractor:
    """The function that finds the report in a page."""
    extract: Extractor = importlib.import_module("standoff.ingest.extract").extracted
    return extract


@cache
def web_of(private: bool) -> Any:
    """The `web.Web` of this process: one, so that all keep one pace with each host. Loaded when first called."""
    return importlib.import_module("standoff.ingest.web").Web(private=private)
