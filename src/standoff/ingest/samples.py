"""The sample reports that come with the package."""

from __future__ import annotations

import io
from importlib.resources import files

from standoff.ingest.accept import accept
from standoff.ingest.draft import Draft, Source
from standoff.ingest.json_lines import read
from standoff.records.article import Article

_FILE = "reports.jsonl"


def load_samples() -> tuple[Article, ...]:
    """The sample reports in order of publication, read as any JSON Lines file is.

    They show what the program does; they do not measure how well (`standoff/samples/README.md`).
    """
    data = files("standoff.samples").joinpath(_FILE).read_bytes()
    drafts = read(io.BytesIO(data), Source(name=_FILE, label=_FILE, path=None))
    judged = (accept(draft) for draft in drafts if isinstance(draft, Draft))
    return tuple(article for article in judged if isinstance(article, Article))
