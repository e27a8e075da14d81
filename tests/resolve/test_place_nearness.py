import pytest

from standoff.gazetteer.entry import Entry, Kind
from standoff.resolve.place_nearness import MOST, Nearness


def town(name: str, lat: float | None, lon: float | None) -> Entry:
    return Entry(Kind.PLACE, name, "USA", "", lat=lat, lon=lon)


HERE, FAR, BESIDE = town("Alder", 33.6, -95.5), town("Alder", 48.9, 2.3), town("Birch", 33.7, -95.4)


def test_a_reading_among_the_other_names_has_more_points() -> None:
    points = Nearness({"alder": [HERE, FAR], "birch": [BESIDE]}).points({"alder": [0.5, 0.5], "birch": [1.0]})

    assert points["alder"][0] > 0.8
    assert points["alder"][1] < 0.001


def test_readings_of_one_name_say_nothing_of_each_other() -> None:
    points = Nearness({"alder": [HERE, BESIDE]}).points({"alder": [0.5, 0.5]})

    assert list(points["alder"]) == [0.0, 0.0]


def test_a_reading_without_coordinates_has_no_points() -> None:
    points = Nearness({"alder": [town("Alder", None, None)], "birch": [BESIDE]}).points(
        {"alder": [1.0], "birch": [1.0]}
    )

    assert points["alder"][0] == 0.0
    assert points["birch"][0] == 0.0


def test_the_same_place_pulls_most() -> None:
    points = Nearness({"alder": [HERE], "elm": [HERE]}).points({"alder": [1.0], "elm": [1.0]})

    assert points["alder"][0] == pytest.approx(1.0, abs=1e-3)


def test_no_names_and_too_many_readings() -> None:
    assert Nearness({}).points({}) == {}
    assert "alder" not in Nearness({"alder": [HERE] * (MOST + 1)}).points({"alder": [1.0] * (MOST + 1)})
