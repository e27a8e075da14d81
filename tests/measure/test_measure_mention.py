import msgspec
from store_examples import MAY, event

from standoff.measure.mention import joined, mention_of, party_key, stems
from standoff.records.codes import EventType, Status
from standoff.records.event import Actor


def test_words_count_by_their_beginnings() -> None:
    assert stems("Accused of shelling") & stems("accuses, the shells") == {"accus", "shell"}
    assert stems("the and of") == frozenset()


def test_a_party_is_its_country_or_its_words() -> None:
    assert party_key(Actor(0, 3, "Gunmen")) == "gunmen"
    assert party_key(Actor(0, 3, "Lima", country="PER")) == "PER"


def test_joined_mentions_know_what_each_of_them_knew() -> None:
    first = mention_of(event(EventType.ACCUSE, "CHL", "", MAY, words="Chile complained", status=Status.ALLEGED))
    second = mention_of(event(EventType.ACCUSE, "CHL", "PER", MAY, words="Chile blamed Peru", start=50))
    both = joined([second, msgspec.structs.replace(first, day="")])

    assert (both.start, both.status, both.day) == (0, Status.ACTUAL, "2021-05-01")
    assert (both.actors, both.recipients) == ({"CHL"}, {"PER"})
