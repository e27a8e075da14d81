import msgspec

from standoff.gazetteer.entry import Candidate, Entry, Kind, Term

PERSON = Entry(Kind.PERSON, "Anna Example", "NOR", "GOV", "Q1", (Term("NOR", "GOV", "Minister", 1, 0, 2, True),))


def test_an_entry_travels_as_an_array_and_comes_back() -> None:
    packed = msgspec.msgpack.encode(PERSON)

    assert msgspec.msgpack.decode(packed)[:3] == ["person", "Anna Example", "NOR"]
    assert msgspec.msgpack.decode(packed, type=Entry) == PERSON


def test_a_candidate_shows_its_entry_s_name_and_id() -> None:
    found = Candidate(
        entry=PERSON, country="NOR", sector="GOV", office="", standing="", rank=2, confidence=1.0, reason=""
    )

    assert (found.name, found.id) == ("Anna Example", "Q1")
