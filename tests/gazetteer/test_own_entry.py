"""A user's rows checked."""

import datetime as dt

import pytest

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer
from standoff.gazetteer.own import Own
from standoff.gazetteer.own_entry import Codes, checked, merged
from standoff.gazetteer.own_rows import Fault, Row


@pytest.fixture
def codes(gazetteer: Gazetteer) -> Codes:
    return Codes(gazetteer, frozenset({"GOV", "REB", "LEG"}), frozenset({"IGO"}))


PERSON = {"name": "Ana Roca", "kind": "person", "country": "PER", "sector": "GOV"}
PLACE = {"name": "Port Fable", "kind": "place", "country": "NAM", "lat": "-22.9", "lon": "14.5"}


def good(codes: Codes, **cells: str) -> Own:
    own = checked(Row("line 2", {**PERSON, **cells}), codes)
    assert isinstance(own, Own), own
    return own


def test_a_person_has_names_and_a_dated_office(codes: Codes) -> None:
    own = good(codes, aliases="A. Roca; Anita Roca", office="Prime Minister", start="2020-02", end="2021", id="Q1")
    term = own.entry.terms[0]

    assert own.names == ["Ana Roca", "A. Roca", "Anita Roca"]
    assert (term.office, term.rank, own.entry.id) == ("Prime Minister", 0, "Q1")
    assert dt.date.fromordinal(term.start) == dt.date(2020, 2, 1)
    assert dt.date.fromordinal(term.end) == dt.date(2022, 1, 1)  # exclusive


def test_a_place_has_coordinates_and_needs_no_sector(codes: Codes) -> None:
    own = checked(Row("line 2", {**PLACE, "population": "12000"}), codes)

    assert isinstance(own, Own)
    assert (own.entry.kind, own.entry.lat, own.entry.lon, own.entry.weight) == (Kind.PLACE, -22.9, 14.5, 12000)


def test_rows_of_one_person_become_one_entry(codes: Codes) -> None:
    first = good(codes, office="Minister of Health", start="2019", end="2019")
    second = good(codes, office="Senator", start="2020", aliases="Anita")

    (own,) = merged([first, second])

    assert [term.office for term in own.entry.terms] == ["Minister of Health", "Senator"]
    assert own.names == ["Ana Roca", "Anita"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({**PERSON, "name": ""}, "name is empty"),
        ({**PERSON, "name": "!"}, "fewer than two"),
        ({**PERSON, "name": "A " * 8}, "longer than"),
        ({**PERSON, "name": "A" * 300}, "longer than"),
        ({**PERSON, "aliases": ";".join(f"N{i} x" for i in range(60))}, "names, more than"),
        ({**PERSON, "name": "Police"}, "word for a role"),
        ({**PERSON, "kind": "org", "name": "the front"}, "small letter"),
        ({**PERSON, "kind": "alien"}, "kind is 'alien'"),
        ({**PERSON, "country": "QQQ"}, "country 'QQQ'"),
        ({**PERSON, "country": ""}, "country ''"),
        ({**PERSON, "sector": "XYZ"}, "sector 'XYZ'"),
        ({**PERSON, "start": "soon"}, "start 'soon' is no date"),
        ({**PERSON, "start": "0000"}, "is no date"),
        ({**PERSON, "end": "2020-13"}, "end '2020-13' is no date"),
        ({**PERSON, "start": "2020-02-30"}, "is no date"),
        ({**PERSON, "start": "2021", "end": "2020"}, "before start"),
        ({**PERSON, "id": "a b"}, "id 'a b'"),
        ({**PERSON, "colour": "red"}, "'colour' is no column"),
        ({**PLACE, "lat": ""}, "lat '' is no number"),
        ({**PLACE, "lat": "91"}, "between -90 and 90"),
        ({**PLACE, "lon": "nan"}, "between -180 and 180"),
        ({**PLACE, "lat": "", "lon": ""}, "needs lat and lon"),
        ({**PLACE, "population": "-3"}, "no whole number"),
        ({**PLACE, "population": "²"}, "no whole number"),
    ],
)
def test_what_is_wrong_is_told_with_its_row(codes: Codes, cells: dict[str, str], told: str) -> None:
    fault = checked(Row("line 7", cells), codes)

    assert isinstance(fault, Fault) and fault.where == "line 7"
    assert told in fault.why


def test_an_end_beyond_the_calendar_is_open(codes: Codes) -> None:
    assert good(codes, office="King", end="9999").entry.terms[0].end == 0
