"""A user's entries go before those of the package."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from standoff.gazetteer.entry import Entry, Kind, Term
from standoff.gazetteer.index import load_index
from standoff.gazetteer.load import Gazetteer
from standoff.gazetteer.own import Own
from standoff.gazetteer.own_index import OwnIndex, load_own, own_version, read_set
from standoff.records.problem import Problem

DAY = dt.date(2015, 5, 5)
BANKER = Entry(Kind.PERSON, "Angela Merkel", "CHE", "BUS", "", (Term("CHE", "BUS", "banker", 0, 0, 2, True),))
MINISTER = Entry(Kind.PERSON, "Ida Merkel", "AUT", "GOV", "", (Term("AUT", "GOV", "President", 0, 0, 0, True),))
FRONT = Entry(Kind.ORG, "Blue River Front", "MLI", "REB")
TOWN = Entry(Kind.PLACE, "Paris", "NAM", "CVL", "", (), 900, -22.9, 14.5)


def with_own(gazetteer: Gazetteer, *entries: Own) -> Gazetteer:
    return Gazetteer(load_index("names.msgpack"), gazetteer.roles, OwnIndex(entries, "1a2b"))


def test_an_organisation_is_found_under_all_its_names(gazetteer: Gazetteer) -> None:
    known = with_own(gazetteer, Own(FRONT, ["Blue River Front", "BRF"]))

    assert gazetteer.named("Blue River Front") == ()
    assert known.named("Blue River Front") == known.named("BRF") == (FRONT,)
    assert known.version.endswith("+own.1a2b")


def test_a_full_name_means_the_user_s_person_alone(gazetteer: Gazetteer) -> None:
    known = with_own(gazetteer, Own(BANKER, ["Angela Merkel"]))

    assert known.persons("Angela Merkel") == (BANKER,)
    assert "DEU" not in {entry.country for entry in known.persons("Merkel") if entry.name == "Angela Merkel"}


def test_a_family_name_means_the_user_s_person_first(gazetteer: Gazetteer) -> None:
    known = with_own(gazetteer, Own(MINISTER, ["Ida Merkel"])).persons("Merkel")

    assert known[0] == MINISTER
    assert "Angela Merkel" in {entry.name for entry in known}


def test_a_place_takes_the_name(gazetteer: Gazetteer) -> None:
    known = with_own(gazetteer, Own(TOWN, ["Paris", "Old Paris"]))

    assert known.places("Paris") == known.places("Old Paris") == (TOWN,)
    assert len(gazetteer.places("Paris")) > 1


def test_what_the_user_does_not_name_stays(gazetteer: Gazetteer) -> None:
    known = with_own(gazetteer, Own(FRONT, ["Blue River Front"]))

    assert known.lookup("Angela Merkel", DAY) == gazetteer.lookup("Angela Merkel", DAY)


def test_sets_are_read_from_a_folder(tmp_path: Path) -> None:
    assert (bool(load_own(tmp_path / "none")), own_version(tmp_path / "none")) == (False, "")
    (tmp_path / "mine.jsonl").write_bytes(msgspec.json.encode(Own(FRONT, ["Blue River Front"])) + b"\n")

    found = load_own(tmp_path)

    assert "blue river front" in found
    assert len(found.version) == 8 and found.version == own_version(tmp_path)


def test_a_damaged_set_says_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_text('{"entry": 7}\n')

    with pytest.raises(Problem, match="standoff gazetteer remove mine"):
        read_set(tmp_path / "mine.jsonl")
