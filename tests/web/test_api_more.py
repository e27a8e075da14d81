from __future__ import annotations

from starlette.testclient import TestClient


def test_where_things_happen(client: TestClient) -> None:
    (spot,) = client.get("/api/map", params={"a": "CHL"}).json()["items"]

    assert (spot["lat"], spot["country"], spot["conflict"]) == (-18.48, "CHL", spot["events"])


def test_what_changed(client: TestClient) -> None:
    found = client.get("/api/brief", params={"since": "2021-05-10"}).json()

    (turn,) = found["turned"]
    assert (turn["before"], turn["now"]["trend"]) != ("growing", "growing")
    assert turn["now"]["trend"] == "growing"


def test_a_brief_of_reversed_days(client: TestClient) -> None:
    answer = client.get("/api/brief", params={"since": "2021-05-10", "as_of": "2021-05-01"})

    assert (answer.status_code, answer.json()["parameter"]) == (422, "since")


def test_a_forecast_comes_with_its_score(client: TestClient) -> None:
    found = client.get("/api/forecast", params={"a": "CHL", "b": "PER"}).json()

    assert {one["kind"] for one in found["scores"]} == {"conflict"}
    assert all(one["low"] <= one["high"] for one in found["forecasts"])


def test_claims_are_of_the_sides_that_are_asked_for(client: TestClient) -> None:
    assert client.get("/api/claims", params={"a": "USA", "b": "RUS"}).json() == []
