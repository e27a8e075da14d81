"""/api/verdict, /api/series, /api/incidents, /api/pairs: what the store's reports amount to."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from standoff.queries import asked as put
from standoff.queries.method import Method, method_of
from standoff.queries.paging import Page
from standoff.queries.points import Stretch, stretches
from standoff.queries.questions import Mirror, Pair, Pairs, Shown, mirror_of, page_of_incidents, pairs_of, verdict_of
from standoff.records.verdict import Verdict
from standoff.web.answers import Form, form_of, json_answer, table_answer
from standoff.web.asked import Asked, Between, IncidentsAsked, PairAsked, PairsAsked
from standoff.web.charts import WIDTH, mirror_spec
from standoff.web.desk import Now, TheLimits, rows_at_once
from standoff.web.schemas import answers

router = APIRouter(prefix="/api")
BODIES = [Verdict, Mirror, Page[Shown], Pairs, Method]


class SeriesAsked(PairAsked):
    """A question for a series, in a format."""

    format: Form | None = None


class ChartAsked(PairAsked):
    """A question for a chart. Widths are steps of ten pixels, so that few different ones are kept."""

    width: int = Field(WIDTH, ge=200, le=2000, multiple_of=10, description="Pixels.")


@router.get("/verdict", responses=answers(Verdict))
def verdict(asked: Annotated[Between, Query()], snapshot: Now) -> Response:
    """Whether tension between two sides grows: the recent three weeks against the half year before."""
    with snapshot.grounds.at(asked.as_of) as standing:
        return json_answer(verdict_of(standing, asked.put(put.Between)))


@router.get("/series", responses=answers(Mirror, table=True))
def series(request: Request, asked: Annotated[SeriesAsked, Query()], snapshot: Now) -> Response:
    """Incidents by day, week or month, in both directions, with the coverage beside them."""
    form = form_of(request, asked.format)
    with snapshot.grounds.at(asked.as_of) as standing:
        mirror = mirror_of(standing, asked.put(put.PairAsked))
    return json_answer(mirror) if form is Form.JSON else table_answer(form, "series", stretches(mirror), Stretch)


@router.get("/charts/series", responses=answers(dict[str, Any]))
def chart(asked: Annotated[ChartAsked, Query()], snapshot: Now) -> Response:
    """The series as a Vega-Lite chart."""
    with snapshot.grounds.at(asked.as_of) as standing:
        mirror = mirror_of(standing, asked.put(put.PairAsked))
        judged = verdict_of(standing, asked.put(put.Between))
    return json_answer(mirror_spec(mirror, judged, asked.width))


@router.get("/incidents", responses=answers(Page[Shown], table=True))
def incidents(
    request: Request, asked: Annotated[IncidentsAsked, Query()], snapshot: Now, limits: TheLimits
) -> Response:
    """Incidents, the latest first; `counted` gives those behind the series of the same question."""
    form = form_of(request, asked.format)
    with snapshot.grounds.at(asked.as_of) as standing:
        page = page_of_incidents(standing, asked.put(put.IncidentsAsked), rows_at_once(asked.limit, form, limits))
    return json_answer(page) if form is Form.JSON else table_answer(form, "incidents", page.items, Shown)


@router.get("/pairs", responses=answers(Pairs, table=True))
def pairs(request: Request, asked: Annotated[PairsAsked, Query()], snapshot: Now) -> Response:
    """Who directed how much at whom in the last three weeks, or between other days."""
    form = form_of(request, asked.format)
    with snapshot.grounds.at(asked.as_of) as standing:
        found = pairs_of(standing.ground, asked.put(put.PairsAsked))
    return json_answer(found) if form is Form.JSON else table_answer(form, "pairs", found.items, Pair)


@router.get("/method", responses=answers(Method))
def method(asked: Annotated[Asked, Query()], snapshot: Now) -> Response:
    """Every weight, window and gap behind the figures."""
    with snapshot.grounds.at(asked.as_of) as standing:
        return json_answer(method_of(standing.ground))
