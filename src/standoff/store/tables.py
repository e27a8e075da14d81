"""The tables: their rows, and the types of their columns, derived from the records so that both cannot part ways."""

from __future__ import annotations

import datetime as dt
import enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from standoff.records.article import Article
from standoff.records.event import Event
from standoff.records.rejection import Rejection
from standoff.records.span import Span
from standoff.store.keys import shown
from standoff.store.outcome import Outcome

SCHEMA_VERSION = 3
"""Written into every file and into the store's own; raise it when a column changes."""

UNDATED = "unknown"
"""The month of articles whose day of publication is not known."""


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """An article in the store, as one input held it. `text` is empty in a store without texts; `coded` is when its run
    began (UTC, ISO), `item` the key of what was read, `signature` the MinHash of the text (`copies.minhash`)."""

    id: str
    source_id: str
    url: str
    publisher: str
    title: str
    published: str
    language: str
    text: str
    characters: int
    events: int
    input: str
    coded: str
    coder: str
    item: str
    signature: str


class RejectionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A rejection in the store, with the input, the run and the item that it belongs to."""

    reason: str
    where: str
    detail: str
    article: str
    source_id: str
    span: Span | None
    input: str
    coded: str
    item: str


TABLES: dict[str, type[msgspec.Struct]] = {"events": Event, "rejections": RejectionRow, "articles": ArticleRow}
"""In the order of writing: an event counts once its article is there, so articles come last."""


def article_row(outcome: Outcome, article: Article, coded: str, coder: str, *, keep_text: bool) -> ArticleRow:
    """The row of a coded article; without its text and title where texts are not kept."""
    return ArticleRow(
        id=article.id,
        source_id=article.source_id,
        url=article.url,
        publisher=article.publisher,
        title=article.title if keep_text else "",
        published=article.published.isoformat() if article.published else "",
        language=article.language,
        text=article.text if keep_text else "",
        characters=len(article.text),
        events=len(outcome.events),
        input=outcome.input,
        coded=coded,
        coder=coder,
        item=shown(outcome.item),
        signature=outcome.signature,
    )


def rejection_row(rejection: Rejection, outcome: Outcome, coded: str) -> RejectionRow:
    """The row of a rejection."""
    return RejectionRow(
        reason=rejection.reason.value,
        where=rejection.where,
        detail=rejection.detail,
        article=rejection.article,
        source_id=rejection.source_id,
        span=rejection.span,
        input=outcome.input,
        coded=coded,
        item=shown(outcome.item),
    )


def month_of(article: Article | None) -> str:
    """The partition of an article and all that belongs to it, as 2019-05."""
    published: dt.date | None = article.published if article else None
    return f"{published:%Y-%m}" if published else UNDATED


def column_types(record: type[msgspec.Struct]) -> dict[str, str]:
    """The DuckDB type of each field of a record, nested ones included."""
    hints = get_type_hints(record)
    return {name: duck_type(hints[name]) for name in record.__struct_fields__}


def duck_type(annotation: Any) -> str:
    """The DuckDB type that holds a field: text, numbers, lists and structs; None is NULL.

    Raises `TypeError` for a kind of field that the store does not hold.
    """
    if get_origin(annotation) in (Union, UnionType):
        (inner,) = (part for part in get_args(annotation) if part is not NoneType)
        return duck_type(inner)
    if get_origin(annotation) is tuple:
        return f"{duck_type(get_args(annotation)[0])}[]"
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        inner = ", ".join(f'"{name}" {kind}' for name, kind in column_types(annotation).items())
        return f"STRUCT({inner})"
    return _plain_type(annotation)


def _plain_type(annotation: Any) -> str:
    if isinstance(annotation, type) and issubclass(annotation, str | enum.StrEnum):
        return "VARCHAR"
    plain = {int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}.get(annotation)
    if plain is None:
        raise TypeError(f"the store holds no {annotation!r}: give duck_type a type for it")
    return plain
