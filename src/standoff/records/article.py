"""One news report, as it came in."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cached_property

import msgspec


class Article(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One report: its text, which every offset counts in, and what is known about it.

    `published` is None where neither the source nor the text says; `source_id` is the input row's own id
    and comes back in every output, so that a user can join on it. A report that is known by its events alone, since
    those were imported, has no text, and `key` is its id.
    """

    text: str
    title: str = ""
    published: dt.date | None = None
    url: str = ""
    publisher: str = ""
    language: str = "en"
    source_id: str = ""
    key: str = ""

    @cached_property
    def id(self) -> str:
        """The first 16 hex digits of the text's SHA-256: a changed text is another article."""
        return self.key or hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
