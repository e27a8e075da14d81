import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.records.span import Span
from standoff.resolve.places import PlaceResolver

LOADED = load_gazetteer()


@pytest.mark.parametrize(
    ("words", "name", "country", "lat", "lon"),
    [
        ("Caracas", "Caracas", "VEN", 10.5, -66.9),
        ("Paris", "Paris", "FRA", 48.9, 2.4),
        ("Paris, Texas", "Paris", "USA", 33.7, -95.6),
        ("London, Ontario", "London", "CAN", 43.0, -81.2),
        ("Tripoli, Lebanon", "Tripoli", "LBN", 34.4, 35.8),
        ("central Baghdad", "Baghdad", "IRQ", 33.3, 44.4),
        ("Texas", "Texas", "USA", 31.3, -99.5),
        ("Gainesville, Ga.", "Gainesville", "USA", 34.3, -83.8),
        ("Rapides Parish", "Rapides Parish", "USA", 31.3, -92.5),
        ("Egyptian", "Egypt", "EGY", 27.0, 30.0),
        ("St. Petersburg, Russia", "Saint Petersburg", "RUS", 59.9, 30.3),
        ("Crimea", "Crimea", "UKR", 45.3, 34.4),
        ("the city of Mosul", "Mosul", "IRQ", 36.3, 43.1),
    ],
)
def test_words_name_places(gazetteer: Gazetteer, words: str, name: str, country: str, lat: float, lon: float) -> None:
    best = PlaceResolver(gazetteer).find(words)[0]

    assert (best.name, best.country) == (name, country)
    assert best.lat == pytest.approx(lat, abs=0.2)
    assert best.lon == pytest.approx(lon, abs=0.2)


def test_a_country_given_chooses(gazetteer: Gazetteer) -> None:
    assert PlaceResolver(gazetteer).find("Tripoli", "LBN")[0].country == "LBN"


def test_the_text_around_chooses(gazetteer: Gazetteer) -> None:
    text = "The Lebanese army moved on Tuesday. Lebanon's cabinet spoke of Tripoli. The Lebanese press was silent."
    start = text.index("Tripoli")

    assert PlaceResolver(gazetteer, text).at(Span(start, start + 7))[0].country == "LBN"


def test_alternatives_follow_and_sum_to_no_more_than_one(gazetteer: Gazetteer) -> None:
    found = PlaceResolver(gazetteer).find("Springfield")

    assert len(found) > 1
    assert sum(place.confidence for place in found) <= 1.01


def test_no_place_is_no_answer(gazetteer: Gazetteer) -> None:
    assert PlaceResolver(gazetteer).find("nowhere in particular") == ()
    assert PlaceResolver(gazetteer, "gunmen").at(Span(0, 6)) == ()


@given(st.text(max_size=400))
def test_any_words_are_answered(words: str) -> None:
    for place in PlaceResolver(LOADED).find(words):
        assert 0 <= place.confidence <= 1
