from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from store_examples import MAY, event

from standoff.measure.claims_days import ByDay, parties_of
from standoff.records.codes import EventType

DAYS = st.integers(-30, 30)


@given(days=st.lists(DAYS, max_size=20), first=DAYS, last=DAYS)
def test_events_between_two_days_are_found(days: list[int], first: int, last: int) -> None:
    told = [
        (event(EventType.ACCUSE, "CHL PER", "" if n % 2 else "BOL", MAY, id=str(n)), MAY + dt.timedelta(day))
        for n, day in enumerate(days)
    ]
    found = ByDay(told).within("BOL", MAY + dt.timedelta(first), MAY + dt.timedelta(last))

    assert {one.id for one in found} == {
        one.id for (one, _), day in zip(told, days, strict=True) if "BOL" in parties_of(one) and first <= day <= last
    }


def test_who_has_no_country_is_known_by_words() -> None:
    gunmen = event(EventType.ASSAULT, "", "PER", MAY)

    assert parties_of(gunmen) == {"PER"}
