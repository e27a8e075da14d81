from __future__ import annotations

from starlette.testclient import TestClient


def test_who_has_the_newest_answer_is_told_so(client: TestClient) -> None:
    first = client.get("/api/events")

    again = client.get("/api/events", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert client.get("/api/events?limit=1").headers["ETag"] != first.headers["ETag"]
    assert client.get("/api/events", headers={"Accept": "text/csv"}).headers["ETag"] != first.headers["ETag"]
