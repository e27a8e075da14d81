"""What became of one article, or of an input that held none."""

from __future__ import annotations

import msgspec

from standoff.records.article import Article
from standoff.records.event import Event
from standoff.records.rejection import Rejection


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One article with its events, and what was rejected on the way; `article` is None where the input gave none.

    `input` is the file that it came from (an absolute path), or a name of standard input's. `item` is the key of what
    was read there (`store.keys`), 0 where nobody asked for it. `signature` is the MinHash of the text's shingles,
    as base64, empty where none was made.
    """

    input: str
    article: Article | None
    events: tuple[Event, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    item: int = 0
    signature: str = ""
