from __future__ import annotations

from linked import ORG, PERSON, PLACE, links


def test_an_owned_office_is_its_owner_s_and_no_earlier_one() -> None:
    text = "A spokesman of Peru left. The Bolivia Ministry denied it. Its spokesman left."
    found = links(text, ("Peru", PLACE), ("Bolivia Ministry", ORG))

    assert "Its spokesman" not in found
    assert found["Its"] == "Bolivia Ministry"


def test_the_words_of_a_group_set_it_apart() -> None:
    text = "Northland forces left. The militia forces fled. The forces met."
    found = links(text, ("Northland", PLACE))

    assert "The militia forces" not in found
    assert found["The forces"] == "The militia forces"


def test_a_group_of_which_the_text_has_told_is_the_group() -> None:
    assert links("A group met Ada. Then the group left.", ("Ada", PERSON))["the group"] == "A group"


def test_the_country_is_the_one_spoken_of() -> None:
    found = links("Norland grew. Norland met Ada. The country left.", ("Norland", PLACE), ("Norland", PLACE))

    assert found["The country"] == "Norland"
