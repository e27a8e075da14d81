from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from standoff.measure.chart import draw


def charts(client: TestClient, name: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/charts/{name}").json()
    return found


@pytest.mark.parametrize("name", ["series?a=CHL&b=PER&step=week", "forecast?a=CHL&b=PER"])
def test_a_picture_can_be_made_of_it(client: TestClient, name: str) -> None:
    assert draw(charts(client, name), "png").startswith(b"\x89PNG")


def test_both_axes_have_the_same_days(client: TestClient) -> None:
    main, strip = charts(client, "series?a=CHL&b=PER&step=week&width=500")["vconcat"]

    assert main["layer"][0]["data"] == strip["data"]
    assert (main["width"], strip["width"]) == (500, 500)
    assert strip["params"][0]["name"] == "brush"


def test_the_map_asks_nobody_else_for_its_outlines(client: TestClient) -> None:
    land = charts(client, "map")["layer"][0]

    assert client.get(land["data"]["url"]).json()["objects"].keys() == {"countries"}
