"""Countries and regions that a text's place names speak of."""

from standoff.gazetteer.load import Gazetteer
from standoff.records.span import Span
from standoff.resolve.places import PlaceResolver


def country_of(gazetteer: Gazetteer, text: str, words: str) -> tuple[str, float]:
    best = PlaceResolver(gazetteer, text).at(Span(text.index(words), text.index(words) + len(words)))[0]
    return best.country, best.lat or 0.0


def test_other_names_choose_the_region(gazetteer: Gazetteer) -> None:
    text = "Columbus and Cincinnati sent crews to Dublin. Ohio's governor spoke in Dayton."

    assert country_of(gazetteer, text, "Dublin") == ("USA", 40.1)


def test_a_name_does_not_choose_itself(gazetteer: Gazetteer) -> None:
    text = "Paris is quiet. Paris sleeps. Paris wakes."

    assert country_of(gazetteer, text, "Paris")[0] == "FRA"


def test_a_text_without_names_says_nothing(gazetteer: Gazetteer) -> None:
    assert PlaceResolver(gazetteer, "nobody came").at(Span(0, 6)) == ()
