from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient


def test_it_is_as_its_description_says(address: str) -> None:
    """Odd questions to every route: the status and the shape of each answer are those that OpenAPI tells.
    (No schema can say which words name a country, so that well-formed ones may be refused.)

    The server is a program of its own: an app that is called in this process is ended after each question."""
    seen: set[int] = set()
    schema = schemathesis.openapi.from_url(f"{address}api/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations()]
    for operation in operations:

        @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case) -> None:
            answer = case.call_and_validate(excluded_checks=[positive_data_acceptance])
            seen.add(answer.status_code)

        ask()

    assert len(operations) > 10
    assert 200 in seen and 503 not in seen, "the store was there to be asked"


def test_every_answer_is_described(client: TestClient) -> None:
    paths = set(client.get("/api/openapi.json").json()["paths"])

    names = "verdict series incidents events claims articles/{id} pairs map brief forecast meta method"
    assert {f"/api/{name}" for name in names.split()} <= paths
