"""Articles without words: SQL finds what the comparison one by one would."""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import MAY, event, outcome, party, store_of

from standoff.measure.happenings import happenings
from standoff.measure.links import link
from standoff.records.codes import EventType
from standoff.records.event import Event, Location
from standoff.store.outcome import Outcome
from standoff.store.query import Store

NAMES = st.sampled_from(["", "Posta & Söhne", "the Ministry", "STRASSE", "Straße", "ministers of Peru"])
PARTIES = st.lists(st.tuples(st.sampled_from(["", "CHL", "PER"]), NAMES), max_size=3)


@st.composite
def quiet_events(draw: st.DrawFn) -> Event:
    """An event without a sentence, its parties known by code, by name or not at all."""
    plain = event(draw(st.sampled_from([EventType.ACCUSE, EventType.CONSULT])), "", "", MAY)
    actors, recipients = (
        tuple(msgspec.structs.replace(party(code), text="", name=name) for code, name in draw(PARTIES)) for _ in "12"
    )
    place = Location(0, 0, "", name=draw(st.sampled_from(["", "Arica", "ARICA"])), country="CHL", lat=None, lon=None)
    return msgspec.structs.replace(
        plain,
        actors=actors,
        recipients=recipients,
        place=draw(st.sampled_from([None, place])),
        date=draw(st.sampled_from(["", "2021", "2021-05-01"])),
        mode=draw(st.sampled_from(["", "allege"])),
    )


def reports(told: list[list[Event]]) -> list[Outcome]:
    numbered = [[msgspec.structs.replace(e, id=f"{n}", incident=f"{n // 2}") for n, e in enumerate(es)] for es in told]
    return [outcome(events, f"Report {number}.", MAY) for number, events in enumerate(numbered)]


@settings(max_examples=15, deadline=None)
@given(told=st.lists(st.lists(quiet_events(), min_size=1, max_size=3), min_size=1, max_size=4))
def test_sql_and_the_comparison_find_the_same_happenings(tmp_path_factory: object, told: list[list[Event]]) -> None:
    folder = store_of(tmp_path_factory.mktemp("quiet") / "store", reports(told))  # type: ignore[attr-defined]
    with Store(folder) as store:
        link(store, folder)
        rows = store.rows("select id, alike, article, published, events from links order by id")
        plainly = happenings(store.events())

    assert rows == [
        (one.id, one.alike, one.mention.article, one.mention.published, list(one.events))
        for _, one in sorted(plainly.items())
    ]


def test_an_article_with_one_sentence_is_compared_by_its_words(tmp_path: Path) -> None:
    loud = event(EventType.ACCUSE, "CHL", "PER", MAY, words="Chile accused Peru of spying", id="loud")
    folder = store_of(tmp_path / "s", [outcome([loud, event(EventType.CONSULT, "CHL", "PER", MAY)], "One.", MAY)])
    with Store(folder) as store:
        link(store, folder)
        alike = [alike for (alike,) in store.rows("select alike from links order by alike")]

    assert alike[0] == "" and alike[1] != "", "what has no words has nothing to be compared by but its codes"
