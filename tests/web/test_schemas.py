from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

LOCAL = {"Host": "localhost"}


def test_it_is_as_its_description_says(client: TestClient) -> None:
    """Odd questions to every route: the status and the shape of each answer are those that OpenAPI tells.
    (No schema can say which words name a country, so that well-formed ones may be refused.)"""
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", client.app, headers=LOCAL)
    operations = [found.ok() for found in schema.get_all_operations()]
    for operation in operations:

        @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case) -> None:
            case.call_and_validate(headers=LOCAL, excluded_checks=[positive_data_acceptance])

        ask()

    assert len(operations) > 10


def test_every_answer_is_described(client: TestClient) -> None:
    paths = set(client.get("/api/openapi.json").json()["paths"])

    names = "verdict series incidents events claims articles/{id} pairs map brief forecast meta method"
    assert {f"/api/{name}" for name in names.split()} <= paths
