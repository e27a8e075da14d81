from __future__ import annotations

import csv
import gzip
from io import StringIO

import pytest
from starlette.testclient import TestClient
from told_store import EMOJI, reports

EVENTS = [event for _, event in reports() if event]
ALL, ASSAULTS = len(EVENTS), sum(event.type == "ASSAULT" for event in EVENTS)


def test_events_are_the_wires_own(client: TestClient) -> None:
    found = client.get("/api/events", params={"limit": 100}).json()

    assert found["total"] == ALL
    assert found["next"] == ""
    assert {one["id"] for one in found["items"]} == {event.id for _, event in reports() if event}
    days = [one["published"] for one in found["items"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({"a": "Chile", "b": "Peru"}, ALL),
        ({"a": "PER", "b": "CHL", "directed": "true"}, 0),
        ({"a": "CHL", "b": "PER", "directed": "true", "type": "ASSAULT"}, ASSAULTS),
        ({"type": ["ASSAULT", "ACCUSE", "SANCTION", "THREATEN"]}, ALL),
        ({"over": "BOL"}, ALL),
        ({"over": "USA"}, 0),
        ({"status": "alleged"}, 0),
        ({"as_of": "2021-01-11"}, 2),
        ({"since": "2021-01-05", "until": "2021-01-18"}, 2),
        ({"min_confidence": "0.9"}, 0),
    ],
)  # fmt: skip
def test_filters(client: TestClient, asked: dict[str, str], total: int) -> None:
    assert client.get("/api/events", params=asked).json()["total"] == total


def test_a_cursor_goes_through_everything_once(client: TestClient) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        page = client.get("/api/events", params={"limit": 9, "cursor": cursor}).json()
        seen += [one["id"] for one in page["items"]]
        cursor = page["next"]
        if not cursor:
            break

    assert seen == [one["id"] for one in client.get("/api/events", params={"limit": 100}).json()["items"]]


@pytest.mark.parametrize("cursor", ["Zm9v", "!!", "Zg"])
def test_a_cursor_of_nobody(client: TestClient, cursor: str) -> None:
    assert client.get("/api/events", params={"cursor": cursor}).status_code == 422


def test_answers_are_compressed(client: TestClient) -> None:
    with client.stream("GET", "/api/events", headers={"Accept-Encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())

    assert answer.headers["Content-Encoding"] == "gzip"
    assert b"CHL" in gzip.decompress(raw)


def test_events_as_csv(client: TestClient) -> None:
    answer = client.get("/api/events", headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(StringIO(answer.text)))

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert {row["actor_country"] for row in rows} == {"CHL"}


def test_an_article_with_the_marks_of_its_words(client: TestClient) -> None:
    event = client.get("/api/events", params={"as_of": "2021-01-18", "limit": 1}).json()["items"][0]
    reading = client.get(f"/api/articles/{event['article']}").json()
    (told,) = reading["events"]
    units = EMOJI.encode("utf-16-le")

    assert reading["text"] == EMOJI
    assert reading["link"] == "https://example.org/row"
    for mark in told["marks"]:
        if mark["role"] == "trigger":
            assert units[2 * mark["start"] : 2 * mark["end"]].decode("utf-16-le") == "accused"
    trigger = told["event"]["trigger"]
    assert EMOJI[trigger["start"] : trigger["end"]] == "accused"
