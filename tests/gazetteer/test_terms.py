import datetime as dt

from standoff.gazetteer.entry import Entry, Kind, Term
from standoff.gazetteer.terms import read


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


MINISTER = Term("NOR", "GOV", "Foreign Minister", day("2001-01-01"), day("2004-01-01"), 1, True)
SECRETARY = Term("IGO", "GOV", "Secretary General", day("2004-06-01"), 0, 0, True)
PERSON = Entry(Kind.PERSON, "Anna Example", "NOR", "GOV", "Q1", (MINISTER, SECRETARY))


def test_the_office_is_the_one_held_that_day() -> None:
    assert read(PERSON, dt.date(2002, 5, 1)).office == "Foreign Minister"
    assert read(PERSON, dt.date(2010, 5, 1)).country == "IGO"


def test_between_and_after_offices_a_person_is_a_former_official() -> None:
    found = read(PERSON, dt.date(2004, 3, 1))

    assert (found.standing, found.sector, found.country) == ("former", "ELI", "NOR")


def test_before_the_first_office_the_reading_is_less_sure() -> None:
    soon, long_before = read(PERSON, dt.date(2000, 6, 1)), read(PERSON, dt.date(1980, 1, 1))

    assert soon.standing == long_before.standing == "coming"
    assert long_before.confidence < soon.confidence < read(PERSON, dt.date(2002, 5, 1)).confidence


def test_without_a_day_the_highest_office_counts_unless_a_country_is_given() -> None:
    assert read(PERSON, None).country == "IGO"
    assert read(PERSON, None, "NOR").office == "Foreign Minister"


def test_an_open_end_that_is_not_trusted_runs_out() -> None:
    old = Entry(
        Kind.PERSON, "Old Example", "FRA", "GOV", "", (Term("FRA", "GOV", "Mayor", day("1960-01-01"), 0, 2, False),)
    )

    assert read(old, dt.date(1965, 1, 1)).standing == "now"
    assert read(old, dt.date(2000, 1, 1)).standing == "former"


def test_the_last_and_first_days_of_the_calendar_are_answered() -> None:
    assert read(PERSON, dt.date.max).entry is read(PERSON, dt.date.min).entry
