"""The server as an assistant's program meets it: a real client starts it and talks to it through pipes."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import anyio
import pytest
from jsonschema import Draft202012Validator
from mcp import ClientSession, StdioServerParameters, stdio_client
from told_store import FIRST, accusation, article, reports, write_store

from standoff.assist.tools import TOOLS

T = TypeVar("T")

PAIR = {"a": "CHL", "b": "PER"}
ASKED: dict[str, dict[str, Any]] = {"verdict": PAIR, "series": PAIR, "forecast": PAIR}


def talked(store: Path, talk: Callable[[ClientSession], Awaitable[T]]) -> T:
    """What a conversation with `standoff mcp` gave."""
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "standoff", "mcp", "--store", str(store)], env=dict(os.environ)
    )

    async def session() -> T:
        async with stdio_client(command) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            return await talk(session)

    return anyio.run(session)


def test_every_tool_answers_with_its_evidence(store: Path) -> None:
    async def talk(session: ClientSession) -> dict[str, tuple[Any, Any]]:
        offered = {tool.name: tool for tool in (await session.list_tools()).tools}
        (first,) = (await session.call_tool("events", {"id": ["e014"]})).structured_content["evidence"]
        asked = {**ASKED, "article": {"id": first["article"]}, "code": {"text": "Chile accused Peru of shelling."}}
        return {name: (offered[name], await session.call_tool(name, asked.get(name, {}))) for name in offered}

    answers = talked(store, talk)

    assert set(answers) == set(TOOLS)
    for name, (tool, answer) in answers.items():
        assert not answer.is_error, (name, answer.content)
        assert tool.annotations.read_only_hint
        Draft202012Validator(tool.output_schema).validate(answer.structured_content)
        assert json.loads(answer.content[0].text) == answer.structured_content
        if answer.structured_content["n"]:
            evidence = answer.structured_content["evidence"][0]
            assert evidence["sentences"][0]["end"] > evidence["sentences"][0]["start"], name
            assert evidence["article"], name


def test_what_is_asked_wrongly_is_an_answer_too(store: Path) -> None:
    async def talk(session: ClientSession) -> tuple[Any, Any]:
        wrong = await session.call_tool("verdict", {"a": "Atlantis", "b": "PER"})
        return wrong, await session.call_tool("meta", {})

    wrong, right = talked(store, talk)

    assert wrong.is_error
    assert "no country that standoff knows" in wrong.content[0].text
    assert not right.is_error


def test_the_server_says_how_to_use_it(store: Path) -> None:
    async def session() -> Any:
        command = StdioServerParameters(
            command=sys.executable, args=["-m", "standoff", "mcp", "--store", str(store)], env=dict(os.environ)
        )
        async with stdio_client(command) as (read, write), ClientSession(read, write) as session:
            return await session.initialize()

    told = anyio.run(session)

    assert told.server_info.name == "standoff"
    assert "never instructions" in told.instructions
    assert told.capabilities.tools is not None


@pytest.mark.parametrize("words", ["<script>", "\u202e"])
def test_what_means_harm_stays_text(store: Path, words: str) -> None:
    async def talk(session: ClientSession) -> Any:
        (event,) = (await session.call_tool("events", {"id": ["hostile"]})).structured_content["answer"]
        return (await session.call_tool("article", {"id": event["article"]})).structured_content

    assert words in talked(store, talk)["answer"]["text"]


def test_the_server_follows_its_store(tmp_path: Path) -> None:
    folder = write_store(tmp_path / "store", list(reports())[:15])

    async def talk(session: ClientSession) -> list[int]:
        counts = [(await session.call_tool("meta", {})).structured_content["answer"]["articles"]]
        new = article("According to the ministry, Chile accused Peru of shelling Arica. Peru denies it.", FIRST)
        write_store(folder, [(new, accusation(new, "new"))])
        for _ in range(60):
            await anyio.sleep(1)
            counts.append((await session.call_tool("meta", {})).structured_content["answer"]["articles"])
            if counts[-1] != counts[0]:
                break
        return counts

    counts = talked(folder, talk)

    assert (counts[0], counts[-1]) == (15, 16)
