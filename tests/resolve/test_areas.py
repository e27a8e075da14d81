from standoff.resolve.areas import AREAS, area_of


def test_an_area_and_a_word_for_one_state() -> None:
    assert "VEN" in area_of(["the", "latin", "american", "country"])
    assert "IRN" in area_of(["the", "middle", "eastern", "nation"])


def test_several_states_or_none_are_no_area() -> None:
    assert not area_of(["african", "leaders"])
    assert not area_of(["the", "country"])
    assert not area_of([])


def test_every_code_has_three_letters() -> None:
    assert all(len(code) == 3 and code.isupper() for states in AREAS.values() for code in states)
