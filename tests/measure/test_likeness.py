import pytest
from hypothesis import given
from store_examples import MAY, event
from strategies import events

from standoff.measure.likeness import features, likeness, weights_for
from standoff.measure.mention import mention_of
from standoff.records.codes import EventType
from standoff.records.event import Event

ONE = mention_of(event(EventType.ACCUSE, "CHL", "PER", MAY, words="Chile accused Peru of shelling"))
SAME = mention_of(event(EventType.ACCUSE, "CHL", "PER", MAY, words="Chile accused Peru of the shelling", start=60))
OTHER = mention_of(event(EventType.ACCUSE, "BOL", "ECU", MAY, words="Bolivia blamed Ecuador for a flood", start=60))


@pytest.mark.parametrize("what", ["within", "across"])
def test_every_feature_has_its_weight(what: str) -> None:
    assert set(weights_for(what)) == {*features(ONE, SAME), "bias"}


def test_what_shares_more_is_likelier_one() -> None:
    for what in ("within", "across"):
        assert likeness(ONE, SAME, weights_for(what)) > likeness(ONE, OTHER, weights_for(what))


@given(events, events)
def test_likeness_is_a_probability_and_has_no_direction(one: Event, other: Event) -> None:
    a, b = mention_of(one), mention_of(other)
    found = likeness(a, b, weights_for("within"))

    assert 0 <= found <= 1
    assert found == likeness(b, a, weights_for("within"))
