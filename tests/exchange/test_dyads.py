"""Events of many parties as rows of two, and back."""

import msgspec
import pytest
from exchange_examples import imported, several
from hypothesis import given

from standoff.exchange.dyads import MUTUAL, pairs_of, sides_of
from standoff.records.codes import EventType
from standoff.records.event import Actor, Event


@given(imported())
def test_every_actor_meets_every_recipient_and_all_come_back(event: Event) -> None:
    pairs = pairs_of(event)

    assert len(pairs) == len(event.actors) * len(event.recipients)
    swapped = {(b, a) for a, b in pairs} == set(pairs) and len(pairs) > 1
    assert swapped or sides_of(pairs) == (event.actors, event.recipients)


@pytest.mark.parametrize("type_", sorted(MUTUAL))
@given(event=imported(), actors=several)
def test_the_sides_of_a_meeting_stand_in_both_directions(
    type_: EventType, event: Event, actors: tuple[Actor, ...]
) -> None:
    meeting = msgspec.structs.replace(event, type=type_, actors=actors, recipients=())
    pairs = pairs_of(meeting)

    assert len(pairs) == max(1, len(actors) * (len(actors) - 1))
    assert sides_of(pairs) == (actors, ())


@given(event=imported(), actors=several)
def test_marchers_stand_side_by_side(event: Event, actors: tuple[Actor, ...]) -> None:
    march = msgspec.structs.replace(event, type=EventType.PROTEST, actors=actors, recipients=())

    assert pairs_of(march) == [(one, None) for one in actors]
    assert sides_of(pairs_of(march)) == (actors, ())
