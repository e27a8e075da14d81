"""The tools: name, question and answer of each. Their descriptions are the answers' docstrings, their schemas the
questions' records, so that neither can part from what is done."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import duckdb
import msgspec

from standoff.assist import asked, measured, stored
from standoff.assist.reply import Reply
from standoff.queries.checked import checked
from standoff.queries.library import Library
from standoff.queries.snapshot import Snapshot
from standoff.records.problem import Problem

REF = "#/$defs/{name}"


class Tool(msgspec.Struct, frozen=True):
    """One tool: what may be asked, and the function that answers from a store."""

    title: str
    question: type[msgspec.Struct]
    answer: Callable[[Snapshot, Any], Reply]

    @property
    def description(self) -> str:
        """What it answers, for a reader."""
        return " ".join(inspect.cleandoc(self.answer.__doc__ or "").split())

    @property
    def schema(self) -> dict[str, Any]:
        """What may be asked, as JSON Schema with an object at its root."""
        return schema_of(self.question)


TOOLS: Mapping[str, Tool] = {
    "meta": Tool("What the store holds", asked.Meta, stored.meta),
    "verdict": Tool("Is tension growing?", asked.Verdict, measured.verdict),
    "series": Tool("Incidents over time", asked.Series, measured.series),
    "incidents": Tool("Happenings", asked.Incidents, measured.incidents),
    "events": Tool("Event mentions", asked.Events, stored.events),
    "claims": Tool("Who alleges, who denies", asked.Claims, measured.claims),
    "article": Tool("One article", asked.Article, stored.article),
    "pairs": Tool("Who is at odds with whom", asked.Pairs, measured.pairs),
    "brief": Tool("What changed", asked.Brief, measured.brief),
    "forecast": Tool("What to expect", asked.Forecast, measured.forecast),
    "code": Tool("Code a report", asked.Code, stored.code),
}


def called(library: Library, name: str, arguments: Mapping[str, Any]) -> Reply:
    """The reply of a tool. Raises `Problem`, its one line for a person, where the question is wrong, the store has just
    changed or an answer takes too long."""
    tool = TOOLS.get(name)
    if not tool:
        raise Problem(f"there is no tool {name!r}: {', '.join(TOOLS)}")
    question = checked(tool.question, arguments)
    try:
        return tool.answer(library.now(), question)
    except duckdb.ConnectionException as error:
        raise Problem("the store has just grown: ask again") from error


def schema_of(record: type[msgspec.Struct]) -> dict[str, Any]:
    """The JSON Schema of a record, the record itself at the root and what it refers to beneath `$defs`."""
    _, parts = msgspec.json.schema_components([record], ref_template=REF)
    root = {name: value for name, value in parts.pop(record.__name__).items() if name != "description"}
    return {**root, "$defs": parts} if parts else root
