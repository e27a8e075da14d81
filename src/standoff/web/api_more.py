"""/api/claims, /api/forecast, /api/map, /api/brief: who denies what, what to expect, where, what changed."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.brief import Brief, brief
from standoff.measure.claims import contested_claims
from standoff.measure.claims_asked import claiming_events
from standoff.records.contested import Contested
from standoff.records.forecast import Forecast
from standoff.records.problem import Problem
from standoff.records.series import Step
from standoff.web.answers import Form, form_of, json_answer, table_answer
from standoff.web.asked import Asked, Between, Day, EventsAsked, PairAsked, codes, filters_of, in_order
from standoff.web.charts import WIDTH
from standoff.web.desk import Now
from standoff.web.errors import AskedWrongError
from standoff.web.grounds import Grounds, Standing
from standoff.web.meta import meta_of
from standoff.web.outlook import Outlook, outlook, outlook_spec
from standoff.web.places import Spot, Spots, map_spec, spots
from standoff.web.questions import daily_of
from standoff.web.schemas import answers

router = APIRouter(prefix="/api")
BODIES = [list[Contested], Outlook, Spots, Brief]

CLAIM_DAYS = 365
"""Days of reports that claims are looked for in where nobody says: denials come within weeks, quarrels last months."""


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
    in_order(asked)
    with snapshot.grounds.at(asked.as_of) as standing:
        key = ("claims", asked.a, asked.b, asked.since, asked.until)
        found = standing.once(key, lambda: _claims(standing, asked))
    over = set(codes(asked.over, "over", dt.date.fromisoformat(standing.ground.as_of)))
    kept = [one for one in found if not over or over.intersection((*one.over, *one.accused, *one.accusers))]
    return json_answer(kept) if form is Form.JSON else table_answer(form, "claims", kept, Contested)


def _claims(standing: Standing, asked: ClaimsAsked) -> tuple[Contested, ...]:
    last = dt.date.fromisoformat(standing.ground.as_of)
    until = min(asked.until or last, last)
    events = claiming_events(standing.ground.store, asked.since or until - dt.timedelta(CLAIM_DAYS), until)
    sides = [frozenset(codes(words, name, last)) or None for name, words in (("a", asked.a), ("b", asked.b))]
    return contested_claims(list(events), *sides)


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
        daily = daily_of(standing, asked.model_copy(update={"step": Step.DAY}))
        return standing.once(("outlook", daily.question), lambda: outlook(daily))


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
    try:
        with snapshot.grounds.at(asked.as_of) as standing:
            found = standing.once(
                ("brief", asked.since), lambda: brief(snapshot.folder, load_gazetteer(), asked.since, asked.as_of)
            )
    except Problem as error:
        raise AskedWrongError(str(error).replace(str(snapshot.folder), "the store"), "since") from error
    return json_answer(found)
