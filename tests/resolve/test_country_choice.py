from standoff.gazetteer.load import Gazetteer
from standoff.resolve.country_choice import FEATURES, Asked, choose_country, features
from standoff.resolve.phrase import Matcher
from standoff.resolve.rough import split
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Scan


def salience(gazetteer: Gazetteer, text: str, about: str = "") -> Salience:
    return Salience(None, Scan(text, Matcher(gazetteer)).mentions, split(text), about)


TWO = "Peru votes. Peruvian police guard Lima. Chile looks on."


def test_it_is_the_country_that_the_article_speaks_of(gazetteer: Gazetteer) -> None:
    assert choose_country(salience(gazetteer, TWO), Asked(at=20))[0] == "PER"


def test_the_reader_may_know_better(gazetteer: Gazetteer) -> None:
    told = {"CHL": 0.97, "PER": 0.01, "": 0.02}

    country, sure = choose_country(salience(gazetteer, TWO), Asked(at=20, told=told))

    assert country == "CHL"
    assert sure > 0.5


def test_the_reader_may_say_that_it_is_none_of_them(gazetteer: Gazetteer) -> None:
    assert choose_country(salience(gazetteer, TWO), Asked(at=20, told={"": 0.99}))[0] == ""


def test_whom_the_words_stand_for_counts(gazetteer: Gazetteer) -> None:
    known = features(salience(gazetteer, TWO), Asked(at=20, stands_for="CHL"))

    assert known["CHL"]["stands-for"] == 1.0
    assert "stands-for" not in known["PER"]


def test_bodies_have_no_police(gazetteer: Gazetteer) -> None:
    text = "The United Nations met. The UN was told by the UN of Mali."

    assert choose_country(salience(gazetteer, text), Asked(at=0, states_only=True))[0] == "MLI"


def test_of_a_region_it_is_one_of_its_states(gazetteer: Gazetteer) -> None:
    assert choose_country(salience(gazetteer, TWO), Asked(at=20, among=frozenset({"CHL"})))[0] == "CHL"


def test_nothing_named_is_nothing_chosen(gazetteer: Gazetteer) -> None:
    assert choose_country(salience(gazetteer, "gunmen fled"), Asked(at=0)) == ("", 0.0)
    assert choose_country(salience(gazetteer, "gunmen fled", "MLI"), Asked(at=0)) == ("MLI", 1.0)


def test_features_are_those_of_the_table(gazetteer: Gazetteer) -> None:
    text = "In Kabul, Afghan troops met Angela Merkel. NATO praised them in Brussels."

    found = features(salience(gazetteer, text), Asked(at=10, told={"AFG": 0.5}, stands_for="AFG"))

    assert {name for values in found.values() for name in values} <= FEATURES.keys()
