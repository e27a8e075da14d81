import datetime as dt
import random
from pathlib import Path

from store_examples import MAY, event, outcome, store_of

from standoff.measure.links import FILE, FOLDER, incidents_of, linked
from standoff.records.codes import EventType
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
        found = incidents_of(linked(store, folder), as_of)
    return {frozenset(e for e, i in found.items() if i == incident) for incident in found.values()}


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
    with Store(store) as opened:
        before = linked(opened, store).by_id
    written = (store / FOLDER / FILE).stat().st_mtime_ns
    assert groups(store) == {events_of(FIRST, COPY)}
    assert (store / FOLDER / FILE).stat().st_mtime_ns == written

    store_of(store, [OTHER])
    with Store(store) as opened:
        after = linked(opened, store).by_id
    assert {id: after[id] for id in before} == before


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
