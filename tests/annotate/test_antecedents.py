from __future__ import annotations

from linked import ORG, PERSON, PLACE, links


def test_whoever_spoke_last_goes_on_speaking() -> None:
    text = "Lena Berg said no. Tom Ode met an envoy in Oslo. He warned Mali."
    spoken = "Lena Berg met Ode. Tom Ode said no. Ada Lund met an envoy. He warned Mali."

    assert links(text, ("Lena Berg", PERSON), ("Tom Ode", PERSON))["He"] == "Lena Berg"
    assert links(spoken, ("Lena Berg", PERSON), ("Tom Ode", PERSON), ("Ada Lund", PERSON))["He"] == "Tom Ode"


def test_who_speaks_does_not_call_himself_he() -> None:
    text = 'Ode met Lena Berg. "He never did," Ode said.'

    assert links(text, ("Ode", PERSON), ("Lena Berg", PERSON), ("Ode", PERSON))["He"] == "Lena Berg"


def test_one_person_of_whom_no_name_is_told_may_be_meant() -> None:
    assert links("A lawyer met Mali. He left.", ("Mali", PLACE))["He"] == "A lawyer"


def test_it_is_no_person_and_they_are_no_single_one() -> None:
    found = links("Lena Berg left. It grew. They left.", ("Lena Berg", PERSON))

    assert found == {}


def test_an_owner_in_the_sentence_before_owns() -> None:
    text = "Arctic Union denied it. Its leader left."

    assert links(text, ("Arctic Union", ORG))["Its"] == "Arctic Union"
