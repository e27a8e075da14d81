"""What goes wrong, as answers: a status and one line for a person, always in the same form."""

from __future__ import annotations

import duckdb
import msgspec
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from standoff.queries.errors import AskedWrongError, BusyError, TooSlowError
from standoff.records.problem import Problem


class Refusal(msgspec.Struct, frozen=True):
    """The body of every answer that is an error. `parameter` is the one at fault, where one is."""

    error: str
    parameter: str = ""


def refused(status: int, said: str, parameter: str = "", **headers: str) -> Response:
    """The answer for an error; header names are given with underscores."""
    body = msgspec.json.encode(Refusal(said, parameter))
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(body, status, {"Cache-Control": "no-store", **named}, "application/json")


def handle_errors(app: FastAPI) -> None:
    """Make the app answer errors so."""
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(AskedWrongError, _asked_wrong)
    app.add_exception_handler(TooSlowError, lambda _, error: refused(503, str(error)))  # no better the next time
    app.add_exception_handler(BusyError, lambda _, error: refused(503, str(error), Retry_After="2"))
    app.add_exception_handler(Problem, lambda _, error: refused(503, str(error)))
    app.add_exception_handler(
        duckdb.ConnectionException, lambda *_: refused(503, "the store has just grown: ask again", Retry_After="1")
    )
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(500, lambda *_: refused(500, "the server failed; its log says why"))


def _invalid(_: Request, error: Exception) -> Response:
    """The first thing that is wrong with the parameters."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    name = str(first["loc"][-1])
    return refused(422, f"{name}: {first['msg']}", name)


def _asked_wrong(_: Request, error: Exception) -> Response:
    return refused(422, str(error), getattr(error, "parameter", ""))


def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = "there is no such page: /api/openapi.json lists them" if error.status_code == 404 else str(error.detail)
    return refused(error.status_code, said)
