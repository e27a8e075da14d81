"""/api/meta, /api/events, /api/articles: what stands in the store's tables."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from standoff.queries.filters import Filters
from standoff.queries.meta import Meta, meta_of
from standoff.queries.paging import Page
from standoff.records.event import Event
from standoff.web.answers import Form, form_of, json_answer, table_answer
from standoff.web.asked import EventsAsked, filters_of
from standoff.web.desk import Now, TheLibrary, TheLimits, rows_at_once
from standoff.web.errors import refused
from standoff.web.reading import Reading, reading
from standoff.web.schemas import answers

router = APIRouter(prefix="/api")
BODIES = [Meta, Page[Event], Reading]

MOST_TOLD = 2_000
"""Events shown with one article: many times what the longest report tells."""


@router.get("/meta", responses=answers(Meta))
def meta(library: TheLibrary, snapshot: Now) -> Response:
    """What the store holds, from when to when, and what it lacks."""
    return json_answer(msgspec.structs.replace(meta_of(snapshot), trouble=library.trouble))


@router.get("/events", responses=answers(Page[Event], table=True))
def events(request: Request, asked: Annotated[EventsAsked, Query()], snapshot: Now, limits: TheLimits) -> Response:
    """Events, those of the latest reports first."""
    form = form_of(request, asked.format)
    filters = filters_of(asked, meta_of(snapshot).last)
    page = snapshot.events(filters, rows_at_once(asked.limit, form, limits), asked.cursor)
    return json_answer(page) if form is Form.JSON else table_answer(form, "events", page.items, Event)


@router.get("/articles/{id}", responses=answers(Reading, missing=True))
def article(id: Annotated[str, Path(max_length=64)], snapshot: Now) -> Response:
    """One article with its events; `marks` count in UTF-16 units, everything else in code points."""
    found = snapshot.article(id)
    if not found:
        return refused(404, "the store holds no article of this id", "id")
    page = snapshot.events(Filters(article=found.id), MOST_TOLD)
    return json_answer(reading(found, list(page.items)))
