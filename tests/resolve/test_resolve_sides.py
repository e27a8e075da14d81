"""When two sides have a party in common."""

from __future__ import annotations

import pytest

from standoff.records.event import Actor
from standoff.resolve.sides import countries, meet, not_themselves, without_own

MINISTER = Actor(0, 1, "the minister", "PER", "GOV", "Ana Silva", "Q1")
ARMY = Actor(0, 1, "the army", "PER", "MIL")
OPPOSITION = Actor(0, 1, "the opposition", "PER", "OPP")
NAMELESS = Actor(0, 1, "Gunmen")


@pytest.mark.parametrize(
    ("one", "other", "together", "the_same"),
    [
        (MINISTER, ARMY, True, False),
        (MINISTER, OPPOSITION, False, False),
        (MINISTER, MINISTER, True, True),
        (NAMELESS, Actor(9, 10, "gunmen"), True, True),
        (NAMELESS, ARMY, False, False),
        (MINISTER, Actor(0, 1, "the minister", "PER", "GOV", "Eva Paz", "Q2"), True, False),
    ],
)
def test_two_parties(one: Actor, other: Actor, together: bool, the_same: bool) -> None:
    assert meet([one], [other]) is together
    assert meet([one], [other], strict=True) is the_same


def test_countries_are_those_that_are_known() -> None:
    assert countries([MINISTER, NAMELESS]) == {"PER"}


def test_who_acts_on_several_states_does_not_act_on_its_own() -> None:
    chile, voters = Actor(0, 1, "the two", "CHL", "GOV"), Actor(0, 1, "voters", "PER", "CVL")
    own = Actor(0, 1, "the two", "PER", "GOV")

    assert without_own([chile, own], [MINISTER]) == (chile,)
    assert without_own([own], [MINISTER]) == (own,), "one state alone may turn on itself"
    assert without_own([chile, own], [voters]) == (chile, own)
    assert without_own([chile, own], [own, chile]) == (chile, own)


def test_nobody_acts_on_himself_by_name() -> None:
    moscow, russia = Actor(0, 6, "Moscow", "RUS", "GOV", "Russia"), Actor(9, 15, "Russia", "RUS", "GOV", "Russia")

    assert not_themselves([russia, ARMY], [moscow]) == (ARMY,)
    assert not_themselves([OPPOSITION], [ARMY]) == (OPPOSITION,), "a country may turn on its own"
    assert not_themselves([NAMELESS], [NAMELESS]) == (NAMELESS,), "gunmen may shoot at gunmen"
