from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import duckdb
import pytest
from starlette.testclient import TestClient

LISTS = ["events", "incidents?a=CHL&b=PER", "series?a=CHL&b=PER", "pairs", "claims", "map", "forecast?a=CHL&b=PER"]


@pytest.mark.parametrize("asked", LISTS)
def test_every_list_is_a_table_too(client: TestClient, asked: str, tmp_path: Path) -> None:
    between = "&" if "?" in asked else "?"
    rows = list(csv.DictReader(StringIO(client.get(f"/api/{asked}{between}format=csv&").text)))
    target = tmp_path / "rows.parquet"
    target.write_bytes(client.get(f"/api/{asked}", headers={"Accept": "application/vnd.apache.parquet"}).content)

    assert duckdb.sql(f"select count(*) from '{target}'").fetchall() == [(len(rows),)]


def test_the_series_counts_what_the_incidents_are(client: TestClient) -> None:
    mirror = client.get("/api/series", params={"a": "CHL", "b": "PER", "step": "week"}).json()
    counted = client.get("/api/incidents", params={"a": "CHL", "b": "PER", "counted": "true", "limit": 1000}).json()

    total = sum(point["words"] + point["threats"] + point["acts"] for point in mirror["there"]["points"])
    assert total == counted["total"] > 20
    assert all(not point["incidents"] for point in mirror["back"]["points"])
    assert {one["kind"] for one in counted["items"]} == {"words", "threats", "acts"}


def test_the_verdict(client: TestClient) -> None:
    found = client.get("/api/verdict", params={"a": "CHL", "b": "PER"}).json()

    assert found["trend"] == "growing"
    assert found["low"] < found["ratio"] < found["high"]
