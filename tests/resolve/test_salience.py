from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Matcher
from standoff.resolve.rough import split
from standoff.resolve.salience import FEATURES, Salience
from standoff.resolve.scan import Scan


def salience(gazetteer: Gazetteer, text: str, about: str = "") -> Salience:
    return Salience(None, Scan(text, Matcher(gazetteer)).mentions, split(text), about)


def test_the_default_is_what_the_article_speaks_of(gazetteer: Gazetteer) -> None:
    found = salience(gazetteer, "Peru votes. Peruvian police guard Lima. Chile looks on.")

    assert found.default(20)[0] == "PER"
    assert found.main() == "PER"
    assert found.main(without="PER") == "CHL"
    assert found.share("PER") > found.share("CHL") > 0


def test_bodies_have_no_police(gazetteer: Gazetteer) -> None:
    text = "The United Nations met. The UN was told by the UN of Mali."

    assert salience(gazetteer, text).default(0, states_only=True)[0] == "MLI"


def test_news_agencies_speak_for_no_country(gazetteer: Gazetteer) -> None:
    assert salience(gazetteer, "PARIS (Reuters)").totals.keys() == {"FRA"}


def test_nothing_named_is_nothing_said(gazetteer: Gazetteer) -> None:
    assert salience(gazetteer, "gunmen fled").default(0) == ("", 0.0)
    assert salience(gazetteer, "gunmen fled", "MLI").default(0) == ("MLI", 1.0)


def test_features_are_those_of_the_table(gazetteer: Gazetteer) -> None:
    found = salience(gazetteer, "In Kabul, Afghan troops met Angela Merkel. NATO praised them in Brussels.").features(
        10
    )

    assert {name for values in found.values() for name in values} <= FEATURES.keys()
