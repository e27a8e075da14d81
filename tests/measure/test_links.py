import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from store_examples import MAY, event, outcome, store_of

from standoff.measure.chains import chain
from standoff.measure.links import FILE, FOLDER, link
from standoff.records.codes import EventType
from standoff.records.event import Event
from standoff.store.compact import compact
from standoff.store.outcome import Outcome
from standoff.store.query import Store

TOLD = "Chile expelled two Peruvian envoys from Santiago over the border shelling"
FIRST = outcome([event(EventType.SANCTION, "CHL", "PER", MAY, words=TOLD)], "One.", MAY, "First")
COPY = outcome(
    [event(EventType.SANCTION, "CHL", "PER", MAY, words=TOLD + ", officials said")],
    "Two.",
    MAY + dt.timedelta(1),
    "Second",
)
LATER = outcome(
    [event(EventType.SANCTION, "CHL", "PER", MAY + dt.timedelta(30), words=TOLD)], "Three.", MAY + dt.timedelta(30)
)
OTHER = outcome([event(EventType.SANCTION, "BOL", "PER", MAY, words="Bolivia closed its market to fish")], "Four.", MAY)


def groups(folder: Path, as_of: str = "9999") -> set[frozenset[str]]:
    """The events of the store by incident."""
    with Store(folder) as store:
        link(store, folder)
        chain(store, as_of)
        found = dict(store.rows("select event, incident from linked"))
    return {frozenset(e for e, i in found.items() if i == incident) for incident in found.values()}


def rows(folder: Path) -> set[tuple[object, ...]]:
    """The table of links."""
    with Store(folder) as store:
        link(store, folder)
        return set(store.rows("select id, source, fingerprint, published, events::varchar, same::varchar from links"))


def events_of(*outcomes: Outcome) -> frozenset[str]:
    return frozenset(event.id for one in outcomes for event in one.events)


def test_the_same_story_in_two_papers_is_one_incident(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s", [FIRST, COPY, LATER, OTHER])

    assert groups(store) == {events_of(FIRST, COPY), events_of(LATER), events_of(OTHER)}


def test_a_copy_that_was_not_yet_published_does_not_count(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s", [FIRST, COPY])

    assert groups(store, MAY.isoformat()) == {events_of(FIRST)}


def test_no_order_of_reading_matters(tmp_path: Path) -> None:
    all_at_once = groups(store_of(tmp_path / "whole", [FIRST, COPY, LATER, OTHER]))
    order = random.Random(5)
    for attempt in range(3):
        told = order.sample([FIRST, COPY, LATER, OTHER], 4)
        for one in told:
            groups(store_of(tmp_path / str(attempt), [one]))
        assert groups(tmp_path / str(attempt)) == all_at_once


def test_what_was_found_is_kept_and_a_new_article_leaves_it_alone(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s", [FIRST, COPY])
    before = rows(store)
    written = (store / FOLDER / FILE).stat().st_mtime_ns
    assert groups(store) == {events_of(FIRST, COPY)}
    assert (store / FOLDER / FILE).stat().st_mtime_ns == written

    store_of(store, [OTHER])
    assert before < rows(store)


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s", [FIRST, COPY])
    groups(store)
    (store / FOLDER / FILE).write_bytes(b"\x00no links")

    assert groups(store) == {events_of(FIRST, COPY)}


def test_rows_without_words_are_one_only_where_all_their_codes_are(tmp_path: Path) -> None:
    rows = [
        outcome([event(EventType.CONSULT, "CHL PER", "", day)], text, day)
        for text, day in (("A", MAY), ("B", MAY), ("C", MAY + dt.timedelta(1)))
    ]

    assert groups(store_of(tmp_path / "s", rows)) == {events_of(*rows[:2]), events_of(rows[2])}


def reports(seed: int, count: int = 40) -> list[Outcome]:
    """Reports of a month, some of them of the same happenings in other words, some undated events, some of history."""
    dice = random.Random(seed)
    words = TOLD.split()
    found = []
    for number in range(count):
        day = MAY + dt.timedelta(dice.randrange(25))
        told = [
            event(
                dice.choice([EventType.SANCTION, EventType.ACCUSE]),
                dice.choice(["CHL", "BOL"]),
                dice.choice(["PER", ""]),
                day - dt.timedelta(dice.choice([0, 0, 1, 3, 400])),
                words=" ".join(dice.sample(words, 8)),
                id=f"{n}",
            )
            for n in range(dice.randrange(3))
        ]
        found.append(outcome(told, f"Report {number}.", day))
    return found


def renamed(again: Outcome) -> tuple[Event, ...]:
    """The events of another reading, with ids of their own."""
    return tuple(msgspec.structs.replace(e, id=f"{e.id}-again", incident=f"{e.id}-again") for e in again.events)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_links_made_piece_by_piece_are_those_made_at_once(tmp_path: Path, seed: int) -> None:
    told = reports(seed)
    again = dict(enumerate(reports(seed + 9)))
    edited = [msgspec.structs.replace(again[n], article=told[n].article, events=renamed(again[n])) for n in (3, 5, 8)]
    for start in range(0, len(told), 7):
        rows(store_of(tmp_path / "s", told[start : start + 7]))
    store_of(tmp_path / "s", edited)
    renewed, found = rows(tmp_path / "s"), groups(tmp_path / "s")
    compact(tmp_path / "s")
    compacted = groups(tmp_path / "s")
    (tmp_path / "s" / FOLDER / FILE).unlink()

    assert found == compacted == groups(tmp_path / "s")
    assert len(renewed) > len(found)  # some are one
    assert any("again" in str(row[0]) for row in renewed)


def test_what_is_linked_is_not_read_again(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s", [FIRST, COPY])
    rows(store)
    with Store(store) as opened:
        opened.connection.execute("create or replace view events as select error('read') as id")
        link(opened, store)
        assert opened.count("links") == 2


class Counting(Store):
    """A store that counts the events it decodes."""

    decoded = 0

    def events(self, *asked: Any, **more: Any) -> Iterator[Event]:
        for one in super().events(*asked, **more):
            self.decoded += 1
            yield one


def decoded(folder: Path) -> int:
    """How many events linking decodes."""
    with Counting(folder) as store:
        link(store, folder)
        return store.decoded


def test_a_new_article_costs_and_changes_what_it_touches_alone(tmp_path: Path) -> None:
    """Of a month of reports those of three days before and after a new one are read again, and no row is changed; a
    report of another season reads nothing but itself."""
    folder = tmp_path / "s"
    told = [outcome([event(EventType.SANCTION, "CHL", "PER", MAY + dt.timedelta(n), words=f"{TOLD} {n}")],
                    f"Report {n}.", MAY + dt.timedelta(n)) for n in range(0, 60, 2)]  # fmt: skip
    store_of(folder, told)
    assert decoded(folder) == 30
    before, incidents = rows(folder), groups(folder)

    store_of(folder, [outcome(LATER.events, "Anew.", MAY + dt.timedelta(30))])
    assert decoded(folder) == 1 + 3  # its own; of the reports of days 28, 30 and 32
    added = rows(folder) - before
    assert (len(added), before - rows(folder)) == (1, set())
    assert len(groups(folder) - incidents) == 1

    store_of(folder, [OTHER, outcome(LATER.events, "A year on.", MAY + dt.timedelta(400))])
    assert len(rows(folder)) == 30 + 3


def test_a_store_that_may_only_be_read_is_linked(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s", [FIRST, COPY])
    (store / FOLDER).write_text("in the way")

    assert groups(store) == {events_of(FIRST, COPY)}
