import datetime as dt

from standoff.gazetteer.load import Gazetteer
from standoff.resolve.naming import Namer
from standoff.resolve.phrase import Matcher
from standoff.resolve.resolution import NOTHING
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Scan


def namer(gazetteer: Gazetteer, text: str, on: dt.date) -> Namer:
    mentions = Scan(text, Matcher(gazetteer)).mentions
    return Namer(on, Salience(on, mentions, [(0, len(text))]))


def test_a_family_name_is_the_office_holder_s_of_that_day(gazetteer: Gazetteer) -> None:
    entries = gazetteer.persons("Bush")
    of_1991 = namer(gazetteer, "Washington", dt.date(1991, 1, 17)).choose(entries, family=True)
    of_2003 = namer(gazetteer, "Washington", dt.date(2003, 3, 20)).choose(entries, family=True)

    assert (of_1991.name, of_2003.name) == ("George H. W. Bush", "George W. Bush")


def test_the_nation_given_with_a_name_decides(gazetteer: Gazetteer) -> None:
    entries = gazetteer.persons("Ban Ki-moon")
    found = namer(gazetteer, "Seoul", dt.date(2005, 1, 1)).choose(entries, nation="KOR")

    assert (found.country, found.office) == ("KOR", "Foreign Minister")


def test_no_reading_that_is_near_is_no_answer(gazetteer: Gazetteer) -> None:
    entries = gazetteer.persons("Conte")
    found = namer(gazetteer, "Nothing", dt.date(1650, 1, 1)).choose(entries, family=True)

    assert found.country == ""


def test_georgia_is_the_state_that_the_article_speaks_of(gazetteer: Gazetteer) -> None:
    on, entries = dt.date(2020, 11, 6), gazetteer.named("Georgia")
    american = "Biden led in Pennsylvania and Nevada. The United States waited for Arizona."

    assert namer(gazetteer, american, on).choose(entries).country == "USA"
    assert namer(gazetteer, "Tbilisi protests: Georgian police", on).choose(entries).country == "GEO"


def test_a_person_of_another_state_is_a_namesake(gazetteer: Gazetteer) -> None:
    entries = gazetteer.persons("Imran Khan")
    of = namer(gazetteer, "Nothing", dt.date(2019, 5, 2))

    assert of.choose(entries, nation="PAK").name == "Imran Khan"
    assert of.choose(entries, nation="GUY") is NOTHING


def test_a_president_is_no_namesake_who_left_office_long_ago_in_another_state(gazetteer: Gazetteer) -> None:
    day = dt.date(2017, 3, 3)
    entries = gazetteer.persons("Carlos Mendoza")

    def country(text: str, title: str) -> str:
        return namer(gazetteer, text, day).choose(entries, title=title).country

    assert country("President Carlos Mendoza spoke in Peru.", "President") == ""
    assert country("Former president Carlos Mendoza spoke in Peru.", "Former president") == "ECU"
    assert country("President Carlos Mendoza of Ecuador spoke in Peru.", "President") == "ECU"
    assert country("President Carlos Mendoza spoke.", "President") == "ECU"


def test_a_seat_is_the_body_that_sits_there_where_the_article_names_it(gazetteer: Gazetteer) -> None:
    on, entries = dt.date(2019, 5, 2), gazetteer.named("Brussels")

    assert namer(gazetteer, "Brussels warned Poland. The EU is patient.", on).choose(entries).country == "EUR"
    assert namer(gazetteer, "Brussels recalled the Belgian envoy.", on).choose(entries).country == "BEL"
