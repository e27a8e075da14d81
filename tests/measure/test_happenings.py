import msgspec
from store_examples import MAY, event, outcome

from standoff.measure.happenings import happenings
from standoff.records.codes import EventType
from standoff.records.event import Event


def told(text: str, *events: Event) -> tuple[Event, ...]:
    return outcome(events, text, MAY).events


ACCUSED = event(EventType.ACCUSE, "CHL", "PER", MAY, words="Chile accused Peru of spying", id="first")
AGAIN = msgspec.structs.replace(ACCUSED, id="second", incident="first")
OTHER = event(EventType.SANCTION, "CHL", "PER", MAY, words="Chile expelled two envoys", id="third", start=90)


def test_events_of_one_incident_are_one_happening_with_the_words_of_its_article() -> None:
    events = told("One.", ACCUSED, AGAIN, OTHER)
    found = happenings(events)

    assert [len(one.events) for one in found.values()] == [2, 1]
    assert set(found) == {events[0].incident, events[2].incident}
    assert all("envoy" in one.mention.context for one in found.values())


def test_two_articles_that_name_one_incident_keep_a_happening_each() -> None:
    events = [msgspec.structs.replace(one, incident="shared") for text in "AB" for one in told(text, ACCUSED)]

    assert {one.events for one in happenings(events).values()} == {(events[0].id,), (events[1].id,)}


def test_a_fingerprint_changes_with_what_is_compared_and_with_nothing_else() -> None:
    def print_of(one: Event) -> str:
        (found,) = happenings([one]).values()
        return found.fingerprint

    plain = print_of(ACCUSED)
    assert print_of(msgspec.structs.replace(ACCUSED, confidence=0.1, coder="other")) == plain
    assert print_of(msgspec.structs.replace(ACCUSED, date="2021-04-30")) != plain
