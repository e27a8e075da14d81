from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from standoff.assist.reply import Reply
from standoff.assist.tools import TOOLS, called, schema_of
from standoff.queries.library import Library
from standoff.records.problem import Problem

API = {"verdict", "series", "incidents", "events", "claims", "article", "pairs", "brief", "forecast", "meta"}


def test_the_tools_are_the_api_and_code() -> None:
    assert set(TOOLS) == API | {"code"}


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_says_what_it_answers_and_what_may_be_asked(name: str) -> None:
    schema = TOOLS[name].schema

    Draft202012Validator.check_schema(schema)
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert all(one.get("description") for one in schema["properties"].values())
    assert "n counts" in TOOLS[name].description
    json.dumps(schema)  # nothing in it that JSON does not know


def test_the_schema_of_a_reply_holds_its_evidence() -> None:
    schema = schema_of(Reply)

    assert set(schema["required"]) >= {"n", "answer", "evidence"}
    assert "Evidence" in schema["$defs"]


@pytest.mark.parametrize(
    ("name", "asked", "said"),
    [
        ("events", {"a": "Atlantis"}, "no country"),
        ("events", {"colour": "red"}, "colour"),
        ("events", {"limit": 1000}, "limit"),
        ("events", {"type": ["HUG"]}, "HUG"),
        ("events", {"since": "2021-05-01", "until": "2021-01-01"}, "swap"),
        ("events", {"since": "0001-01-01"}, "no day of the news"),
        ("events", {"cursor": "bm9ib2R5"}, "cursor"),
        ("verdict", {"a": "CHL"}, "both sides"),
        ("verdict", {"a": "CHL", "b": "CHL"}, "both sides"),
        ("verdict", {"a": "CHL", "b": "PER", "as_of": "1999-01-01"}, "no dated report"),
        ("brief", {"since": "2022-01-01"}, "earlier day"),
        ("article", {}, "id"),
        ("hug", {}, "verdict"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_a_line(
    library: Library, name: str, asked: dict[str, object], said: str
) -> None:
    with pytest.raises(Problem, match=said) as told:
        called(library, name, asked)

    assert "\n" not in str(told.value)
