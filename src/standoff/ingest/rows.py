"""A row, from whatever kind of file, into a draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from standoff.ingest.columns import Columns, renamed
from standoff.ingest.dates import parse_date
from standoff.ingest.draft import Draft
from standoff.ingest.wording import listed
from standoff.records.rejection import Reason, Rejection

NO_COLUMNS: Columns = MappingProxyType({})
_KINDS = {
    type(None): "null", str: "a string", bool: "true or false", int: "a number", float: "a number",
    list: "a list", dict: "an object",
}  # fmt: skip


def draft_of(row: object, where: str, columns: Columns = NO_COLUMNS) -> Draft | Rejection:
    """The draft that a row holds. `where` names the row for people, `columns` says which stand for ours.

    The row's text is taken exactly as it is. `published` may be an ISO date or date-time, a date in English words,
    a date object, or seconds or milliseconds since 1970; the day is the one written, in its own time zone. In the
    other columns a number is taken as its digits, anything but a string or a number counts as absent, and half of
    a surrogate pair becomes a question mark.
    """
    if not isinstance(row, Mapping):
        return Rejection(
            reason=Reason.BAD_JSON,
            where=where,
            detail=f'the row is {_kind(row)}, not an object: write it as {{"text": …}}',
        )
    row = renamed(row, columns)
    source_id = _scalar(row.get("id"))
    text = row.get("text")
    if not isinstance(text, str):
        return Rejection(reason=Reason.NO_TEXT, where=where, detail=_no_text(row), source_id=source_id)
    try:
        published = _published(row.get("published"))
    except ValueError as error:
        return Rejection(reason=Reason.BAD_DATE, where=where, detail=str(error), source_id=source_id)
    return Draft(
        where=where,
        text=text,
        title=_scalar(row.get("title")),
        published=published,
        url=_scalar(row.get("url")),
        publisher=_scalar(row.get("publisher")),
        language=_scalar(row.get("language")),
        source_id=source_id,
    )


def _published(value: object) -> dt.date | None:
    if value is None or value != value or (isinstance(value, str) and not value.strip()):
        return None  # programs write NaN for what a table lacks
    if isinstance(value, bool) or not isinstance(value, str | int | float | dt.date):
        raise ValueError(f"`published` is {_kind(value)}, no date: write it as 2019-05-02, or leave it out")
    return parse_date(value)


def _no_text(row: Mapping[str, object]) -> str:
    if "text" in row:
        return f"`text` is {_kind(row['text'])}, not a string: put the report's words there"
    return f"the row has no `text` (its fields: {listed(row)}): say which field holds it with --map text=FIELD"


def _scalar(value: object) -> str:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) and value == value else ""


def _kind(value: object) -> str:
    return _KINDS.get(type(value), f"a {type(value).__name__}")
