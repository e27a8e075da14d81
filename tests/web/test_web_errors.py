from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_an_unknown_format(client: TestClient) -> None:
    assert client.get("/api/events", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    ("asked", "parameter", "said"),
    [
        ("events?a=Atlantis", "a", "no country"),
        ("events?colour=red", "colour", "not permitted"),
        ("events?limit=5000", "limit", "cursor"),
        ("events?since=2021-05-01&until=2021-01-01", "since", "swap"),
        ("events?type=HUG", "0", "ACCUSE"),
        ("verdict?a=CHL", "b", "both sides"),
        ("verdict?a=CHL&b=CHL", "", "both sides"),
        ("verdict?a=CHL&b=PER&as_of=1999-01-01", "as_of", "the store holds no dated report"),
        ("articles/nobody", "id", "no article"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_a_line(client: TestClient, asked: str, parameter: str, said: str) -> None:
    answer = client.get(f"/api/{asked}")

    assert answer.status_code in (404, 422), answer.text
    assert answer.json()["parameter"] == parameter
    assert said in answer.json()["error"]
    assert answer.headers["Cache-Control"] == "no-store"
