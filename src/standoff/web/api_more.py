"""/api/claims, /api/forecast, /api/map, /api/brief: who denies what, what to expect, where, what changed."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from standoff.measure.brief import Brief
from standoff.queries import asked as put
from standoff.queries.changes import brief_of
from standoff.queries.claims import claims_of
from standoff.queries.grounds import Grounds
from standoff.queries.meta import meta_of
from standoff.queries.outlook import Outlook, outlook_of, outlook_spec
from standoff.queries.places import Spot, Spots, spots
from standoff.records.contested import Contested
from standoff.records.forecast import Forecast
from standoff.web.answers import Form, form_of, json_answer, table_answer
from standoff.web.asked import Asked, Between, Day, EventsAsked, PairAsked, filters_of
from standoff.web.charts import WIDTH
from standoff.web.desk import Now
from standoff.web.places import map_spec
from standoff.web.schemas import answers

router = APIRouter(prefix="/api")
BODIES = [list[Contested], Outlook, Spots, Brief]


class ClaimsAsked(Between):
    """A question for contested claims."""

    format: Form | None = None


class OutlookAsked(PairAsked):
    """A question for a forecast."""

    format: Form | None = None
    width: int = Field(WIDTH, ge=200, le=2000, multiple_of=10, description="Pixels of the chart.")


class MapAsked(EventsAsked):
    """A question for a map."""

    width: int = Field(WIDTH, ge=200, le=2000, multiple_of=10, description="Pixels of the chart.")


class BriefAsked(Asked):
    """A question for what changed."""

    since: Day | None = Field(None, description="The day to compare with; without it a week before.")


@router.get("/claims", responses=answers(list[Contested], table=True))
def claims(request: Request, asked: Annotated[ClaimsAsked, Query()], snapshot: Now) -> Response:
    """What one side alleges and the other denies, the latest denial first."""
    form = form_of(request, asked.format)
    with snapshot.grounds.at(asked.as_of) as standing:
        kept = claims_of(standing, asked.put(put.Between))
    return json_answer(kept) if form is Form.JSON else table_answer(form, "claims", kept, Contested)


@router.get("/forecast", responses=answers(Outlook, table=True))
def forecast(request: Request, asked: Annotated[OutlookAsked, Query()], snapshot: Now) -> Response:
    """How many incidents to expect in the next 7, 28 and 90 days, and how good such forecasts were."""
    form = form_of(request, asked.format)
    found = _outlook(snapshot.grounds, asked)
    return json_answer(found) if form is Form.JSON else table_answer(form, "forecast", found.forecasts, Forecast)


@router.get("/charts/forecast", responses=answers(dict[str, Any]))
def forecast_chart(asked: Annotated[OutlookAsked, Query()], snapshot: Now) -> Response:
    """The forecast as a Vega-Lite chart."""
    return json_answer(outlook_spec(_outlook(snapshot.grounds, asked), asked.width))


def _outlook(grounds: Grounds, asked: OutlookAsked) -> Outlook:
    with grounds.at(asked.as_of) as standing:
        return outlook_of(standing, asked.put(put.Between))


@router.get("/map", responses=answers(Spots, table=True))
def places(request: Request, asked: Annotated[MapAsked, Query()], snapshot: Now) -> Response:
    """The places of events, with how many of conflict and of cooperation."""
    form = form_of(request, asked.format)
    found = spots(snapshot, filters_of(asked, meta_of(snapshot).last))
    return json_answer(found) if form is Form.JSON else table_answer(form, "map", found.items, Spot)


@router.get("/charts/map", responses=answers(dict[str, Any]))
def map_chart(asked: Annotated[MapAsked, Query()], snapshot: Now) -> Response:
    """The map as a Vega-Lite chart; its outlines come from this server."""
    return json_answer(map_spec(spots(snapshot, filters_of(asked, meta_of(snapshot).last)), asked.width))


@router.get("/brief", responses=answers(Brief))
def changed(asked: Annotated[BriefAsked, Query()], snapshot: Now) -> Response:
    """What changed: pairs whose verdict turned, claims newly contested, kinds of act that are new to a pair."""
    return json_answer(brief_of(snapshot, asked.put(put.BriefAsked)))
