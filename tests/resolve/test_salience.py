from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Matcher
from standoff.resolve.rough import split
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Scan


def salience(gazetteer: Gazetteer, text: str, about: str = "") -> Salience:
    return Salience(None, Scan(text, Matcher(gazetteer)).mentions, split(text), about)


def test_shares_are_of_all_that_is_named(gazetteer: Gazetteer) -> None:
    found = salience(gazetteer, "Peru votes. Peruvian police guard Lima. Chile looks on.")

    assert found.main() == "PER"
    assert found.main(without="PER") == "CHL"
    assert found.share("PER") > found.share("CHL") > 0


def test_news_agencies_speak_for_no_country(gazetteer: Gazetteer) -> None:
    assert salience(gazetteer, "PARIS (Reuters)").totals.keys() == {"FRA"}
