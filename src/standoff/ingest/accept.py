"""The judgement on a draft: an article, or the one reason why it is none."""

from __future__ import annotations

import datetime as dt
import re

from standoff.ingest.draft import Draft
from standoff.ingest.heads import find_published, find_title
from standoff.ingest.language import other_language, said_english, says_nothing
from standoff.ingest.limits import ARTICLE_CHARS, PROSE_CHARS, PROSE_SHARE, PROSE_WORDS
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def accept(draft: Draft, published: dt.date | None = None) -> Article | Rejection:
    """The article that a draft makes; its text is the draft's, untouched.

    The publication date is the source's own, else the one in the text's head, else `published`; the title is
    the source's own, else the headline in the text.
    """
    fault = _unusable(draft.text) or _not_prose(draft.text) or _not_english(draft)
    if fault is not None:
        reason, detail = fault
        return Rejection(reason=reason, where=draft.where, detail=detail, source_id=draft.source_id)
    return Article(
        text=draft.text,
        title=draft.title.strip() or find_title(draft.text),
        published=draft.published or find_published(draft.text) or published,
        url=draft.url,
        publisher=draft.publisher,
        language="en",
        source_id=draft.source_id,
    )


def _unusable(text: str) -> tuple[Reason, str] | None:
    if not text.strip():
        return Reason.EMPTY, "has no text in it: remove it, or fill in the report's words"
    if len(text) > ARTICLE_CHARS:
        return Reason.TOO_LARGE, f"has {len(text):,} characters, more than one report's {ARTICLE_CHARS:,}: split it"
    if "\0" in text:
        return Reason.BINARY, f"has a NUL character at offset {text.index(chr(0))}, so it is no text: remove it"
    half = _SURROGATE.search(text)
    if half is not None:
        detail = f"has half of a surrogate pair at offset {half.start()}, which stands for no character: remove it"
        return Reason.BAD_ENCODING, detail
    return None


def _not_prose(text: str) -> tuple[Reason, str] | None:
    """Words in scripts without spaces count as one, so other scripts are left to the judgement of the language."""
    head = text[:PROSE_CHARS]
    letters = sum(map(str.isalpha, head))
    spaces = sum(map(str.isspace, head))
    if not letters:
        return Reason.NOT_PROSE, "has no words in it: give a report in sentences"
    if letters + spaces < PROSE_SHARE * len(head):
        return Reason.NOT_PROSE, "is mostly figures and signs, not sentences: give a report in sentences"
    if head.isascii() and len(_WORD.findall(head)) < PROSE_WORDS:
        return Reason.NOT_PROSE, f"has fewer than {PROSE_WORDS} words: give at least one sentence"
    return None


def _not_english(draft: Draft) -> tuple[Reason, str] | None:
    if says_nothing(draft.language):
        found = other_language(draft.text)
    else:
        found = "" if said_english(draft.language) else f"{draft.language.strip()[:40]!r} by its `language`"
    if found:
        return Reason.LANGUAGE, f"is in {found}, and only English is read: give an English report or a translation"
    return None
