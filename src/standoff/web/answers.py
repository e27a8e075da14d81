"""Records as answers, in the format that the visitor asks for."""

from __future__ import annotations

import enum
from collections.abc import Sequence

import msgspec
from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from standoff.web.tabular import csv_of, parquet_of


class Form(enum.StrEnum):
    """The formats of an answer."""

    JSON = "json"
    CSV = "csv"
    PARQUET = "parquet"


MEDIA = {Form.JSON: "application/json", Form.CSV: "text/csv", Form.PARQUET: "application/vnd.apache.parquet"}
ANYTHING = {"*/*", "application/*"}


def form_of(request: Request, given: Form | None = None) -> Form:
    """The format that the query string names, else the best one in the Accept header; 406 where there is none."""
    if given:
        return given
    accept = request.headers.get("accept") or "*/*"
    for kind in _wanted(accept):
        if kind in ANYTHING:
            return Form.JSON
        for form, media in MEDIA.items():
            if kind in (media, f"{media.partition('/')[0]}/*"):
                return form
    raise HTTPException(406, f"answers come as {', '.join(MEDIA.values())}")


def _wanted(accept: str) -> list[str]:
    """The media types of an Accept header, the most wanted first, without those that are refused (q=0)."""
    found: list[tuple[float, int, str]] = []
    for part in accept.split(","):
        kind, *parameters = [piece.strip().lower() for piece in part.split(";")]
        quality = next((_quality(one[2:]) for one in parameters if one.startswith("q=")), 1.0)
        if quality > 0:
            found.append((-quality, len(found), kind))
    return [kind for _, _, kind in sorted(found)]


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def json_answer(body: object) -> Response:
    """Any record as JSON."""
    return Response(msgspec.json.encode(body), media_type=MEDIA[Form.JSON])


def table_answer(form: Form, name: str, records: Sequence[msgspec.Struct], record: type[msgspec.Struct]) -> Response:
    """Records of one type as a file to be saved under `name`."""
    body = csv_of(records, record) if form is Form.CSV else parquet_of(records, record)
    media = "text/csv; charset=utf-8" if form is Form.CSV else MEDIA[form]
    return Response(body, media_type=media, headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'})
