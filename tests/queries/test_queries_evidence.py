from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from told_store import EMOJI

from standoff.measure.incidents import incidents
from standoff.queries.bounds import Bounds
from standoff.queries.evidence import evidence_with, first_told
from standoff.queries.snapshot import Snapshot


@pytest.fixture(scope="module")
def snapshot(store: Path) -> Iterator[Snapshot]:
    opened = Snapshot(store, Bounds())
    yield opened
    opened.close()


def test_evidence_comes_in_the_order_that_is_asked_for(snapshot: Snapshot) -> None:
    found = evidence_with(snapshot, ["e021", "nobody", "e014", "e021"], 5)

    assert [one.event for one in found] == ["e021", "e014"]


def test_no_more_than_is_asked_for(snapshot: Snapshot) -> None:
    assert len(evidence_with(snapshot, ["e021", "e014"], 1)) == 1
    assert evidence_with(snapshot, ["e021"], 0) == ()


def test_offsets_are_those_of_the_text(snapshot: Snapshot) -> None:
    (found,) = evidence_with(snapshot, ["e014"], 1)

    (sentence,) = found.sentences
    assert EMOJI[sentence.start : sentence.end] == sentence.text
    assert found.said_by == ("CHL",)


def test_each_happening_is_shown_before_one_is_shown_twice(snapshot: Snapshot) -> None:
    with snapshot.grounds.at(None) as standing:
        found = incidents(standing.ground)

    ids = first_told(found)

    assert len(ids) == len(set(ids)) == sum(len(one.events) for one in found)
    assert ids[: len(found)] == [one.events[0] for one in found]
