"""Who may ask, how often, how much."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from standoff.web.app import create_app
from standoff.web.headers import POLICY
from standoff.web.limits import Limits
from standoff.web.serving import Serving

TOKEN = "0123456789abcdef"


def test_the_server_is_read_only(client: TestClient) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = client.request(method, "/api/meta")
        assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_head_is_get_without_the_body(client: TestClient) -> None:
    answer = client.head("/api/meta")

    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_names_that_a_stranger_points_here(client: TestClient, host: str) -> None:
    assert client.get("/api/meta", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_names_of_this_machine(client: TestClient, host: str) -> None:
    assert client.get("/api/meta", headers={"Host": host}).status_code == 200


def test_bodies_and_long_addresses_are_refused(client: TestClient) -> None:
    assert client.request("GET", "/api/meta", content=b"x").status_code == 413
    assert client.get("/api/events", params={"a": "x" * 5000}).status_code == 414


def test_every_answer_forbids_the_browser_what_it_need_not(client: TestClient) -> None:
    for path in ("/", "/api/meta", "/api/nothing", "/assets/style.css"):
        headers = client.get(path).headers
        assert headers["Content-Security-Policy"] == POLICY
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Access-Control-Allow-Origin" not in headers
    assert "unsafe" not in POLICY


def test_a_token_is_asked_for(store: Path) -> None:
    app = create_app(Serving(folder=store, host="0.0.0.0", token=TOKEN))
    with TestClient(app, base_url="http://news.example") as client:
        wrong = [None, "Bearer", f"Bearer {TOKEN}x", f"Basic {TOKEN}", f"Bearer {TOKEN[:-1]}", "Bearer é"]
        for header in wrong:
            headers = {"Authorization": header.encode()} if header else {}
            assert client.get("/api/meta", headers=headers).status_code == 401
        assert client.get("/api/meta", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
        assert client.get("/").status_code == 200, "the page itself holds no data, and asks for the token"


def test_too_many_requests(store: Path) -> None:
    app = create_app(Serving(folder=store, limits=Limits(rate=0.01, burst=2)))
    with TestClient(app, base_url="http://localhost") as client:
        codes = [client.get("/api/openapi.json").status_code for _ in range(3)]
        answer = client.get("/api/meta")

    assert codes == [200, 200, 429]
    assert int(answer.headers["Retry-After"]) > 1
