from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from standoff.web.assets import VEGA, assets

ELSEWHERE = re.compile(rb"""(?:src|href|from|import|url)\s*[=(]?\s*["'](?:https?:)?//""")


@pytest.mark.parametrize("name", sorted(assets()))
def test_the_page_needs_nothing_from_elsewhere(name: str) -> None:
    body = assets()[name].body

    assert not ELSEWHERE.search(body)
    assert b"innerHTML" not in body
    assert not re.search(rb"\son[a-z]+=\"|style=\"", body), "the policy forbids what is inline"


@pytest.mark.parametrize("path", ["/assets/../app.py", "/assets/%2e%2e/app.py", "/assets/", "/assets/nothing.js"])
def test_nothing_else_can_be_had(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_file_that_a_browser_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/assets/style.css")

    assert client.get("/assets/style.css", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert first.headers["Content-Type"].startswith("text/css")


def test_the_chart_library_is_kept_for_long(client: TestClient) -> None:
    answer = client.get(VEGA)

    assert b"vegaEmbed" in answer.content
    assert "immutable" in answer.headers["Cache-Control"]
    assert VEGA in client.get("/").text
