from __future__ import annotations

import pytest
from fastapi import Request
from starlette.exceptions import HTTPException

from standoff.web.answers import Form, form_of


def asking(accept: str) -> Request:
    return Request({"type": "http", "headers": [(b"accept", accept.encode())]})


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", Form.JSON),
        ("*/*", Form.JSON),
        ("text/html, */*;q=0.1", Form.JSON),
        ("text/csv", Form.CSV),
        ("application/json;q=0.5, text/csv", Form.CSV),
        ("application/vnd.apache.parquet", Form.PARQUET),
        ("text/*", Form.CSV),
        ("text/csv;q=0, application/json", Form.JSON),
    ],
)
def test_what_the_header_wants(accept: str, form: Form) -> None:
    assert form_of(asking(accept)) is form


def test_the_query_string_goes_before_the_header() -> None:
    assert form_of(asking("application/json"), Form.CSV) is Form.CSV


def test_a_format_that_is_not_there() -> None:
    with pytest.raises(HTTPException):
        form_of(asking("image/png"))
