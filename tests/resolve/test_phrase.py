from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Matcher, coordinated, cut, tokens


def test_words_know_their_place_and_their_possessives() -> None:
    text = "Sudan 's army, Iran's guards"
    found = tokens(text)

    assert [t.text for t in found] == ["Sudan", "army", "Iran's", "guards"]
    assert [t.possessive for t in found] == [True, False, True, False]
    assert found[2].comma
    assert all(text[t.start : t.end] == t.text for t in found)


def test_the_dot_of_a_title_parts_nothing() -> None:
    assert not any(t.comma for t in tokens("Gov. Jane Doe met Sen. Roe"))
    assert tokens("He left. Doe stayed")[2].comma


def test_the_longest_name_is_found(gazetteer: Gazetteer) -> None:
    found = tokens("the U.S. Supreme Court and South Korea")
    names = [" ".join(t.text for t in found[m.first : m.last]) for m in Matcher(gazetteer).matches(found)]

    assert names == ["U.S. Supreme Court", "South Korea"]


def test_a_city_beside_an_unknown_name_is_no_city(gazetteer: Gazetteer) -> None:
    assert Matcher(gazetteer).matches(tokens("Zorkan Malatya said")) == []
    assert len(Matcher(gazetteer).matches(tokens("in Malatya"))) == 1


def test_the_core_ends_before_a_preposition() -> None:
    found = tokens("a spokesman for the ministry")

    assert cut(found, []) == 2
    assert cut(tokens("rebels"), []) == 1


def test_coordination_is_found() -> None:
    assert coordinated(tokens("Iran and Iraq"), []) == [1]
