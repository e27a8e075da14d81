from __future__ import annotations

import pytest

from standoff.queries.asked import EventsAsked, IncidentsAsked
from standoff.queries.checked import checked
from standoff.queries.errors import AskedWrongError


def test_what_is_right_becomes_the_question() -> None:
    assert checked(EventsAsked, {"a": "CHL", "type": ["ACCUSE"]}) == EventsAsked(a="CHL", type=("ACCUSE",))


@pytest.mark.parametrize(
    ("given", "parameter", "said"),
    [
        ({"since": "yesterday"}, "since", "since: 'yesterday' is no day: write it as 2019-05-02"),
        ({"colour": "red"}, "colour", "colour is nothing that can be asked: as_of, a, b"),
        ({"type": ["HUG"]}, "type", "it may be AGREE, CONSULT"),
        ({"kind": ["hugs"]}, "kind", "it may be words, threats, acts, cooperation"),
        ({"limit": 0}, "limit", "limit: Expected `int` >= 1"),
        ({"a": 3}, "a", "a: Expected `str`"),
    ],
)
def test_what_is_wrong_is_told_in_a_line(given: dict[str, object], parameter: str, said: str) -> None:
    with pytest.raises(AskedWrongError) as told:
        checked(IncidentsAsked, given)

    assert told.value.parameter == parameter
    assert said in str(told.value)
    assert "$" not in str(told.value)
