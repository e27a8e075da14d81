"""Ties across articles, on pairs of reports in our own words; most traps are the same parties in another matter."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from claims_reports import report

from standoff.measure.claims_ties import Tie, TieKind, tie_across, with_ties
from standoff.records.event import Event

LINES = (Path(__file__).parent / "claims_pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")]


def tied(*events: Event) -> list[Tie]:
    return list(tie_across(events))


@pytest.mark.parametrize(("kind", "first", "second", "about"), PAIRS)
def test_a_pair(kind: str, first: str, second: str, about: str) -> None:
    found = tied(report(first, "a"), report(second, "b"))

    assert [tie.kind.value for tie in found] == ([] if kind == "none" else [kind]), about
    assert all((tie.answer[0], tie.answered[0]) == ("b", "a") and 0 < tie.confidence < 1 for tie in found)


def test_there_are_enough_pairs_and_half_of_them_are_traps() -> None:
    traps = sum(kind == "none" for kind, *_ in PAIRS)

    assert len(PAIRS) >= 60
    assert traps >= len(PAIRS) / 2.2
    assert {kind for kind, *_ in PAIRS} == {"none", *TieKind}


def test_in_one_store_each_answer_finds_its_own() -> None:
    rows = [row for row in PAIRS if row[0] != "none"]
    firsts = [report(first, f"a{n}") for n, (_, first, _, _) in enumerate(rows)]
    seconds = [report(second, f"b{n}") for n, (_, _, second, _) in enumerate(rows)]
    wanted = {b.id: a.id for a, b in zip(firsts, seconds, strict=True)}

    found = {tie.answer: tie.answered for tie in tied(*firsts, *seconds)}

    assert {answer: found[answer] for answer in found if found[answer] != wanted[answer]} == {}
    assert len(found) >= 0.9 * len(wanted)


ACCUSATION = report('03-04 ACCUSE CHL>PER "Chile accused Peru of spying on a shipyard."', "a")
AGAIN = report('03-06 ACCUSE CHL>PER "Chile said again that Peru had been spying on its shipyard."', "b")
DENIAL = report('03-07 REJECT PER>CHL "Peru denied spying on any shipyard."', "c")
BARE = report('03-07 REJECT PER>CHL "Peru denied the allegations."', "d")


def test_of_two_reports_of_one_matter_the_later_is_answered() -> None:
    assert [tie.answered for tie in tied(ACCUSATION, AGAIN, DENIAL)] == ["b-accuse"]


def test_a_denial_of_nothing_in_particular_is_tied_where_one_event_fits() -> None:
    other = report('03-06 ACCUSE CHL>PER "Chile accused Peru of dumping mercury into a lagoon."', "e")

    (tie,) = tied(AGAIN, BARE)
    assert tie.confidence < 0.5
    assert tied(AGAIN, other, BARE) == []


def test_ties_are_filled_in_and_what_coding_tied_is_kept() -> None:
    accusation, denial = with_ties([ACCUSATION, DENIAL], tied(ACCUSATION, DENIAL))

    assert denial.responds_to == accusation.id
    assert denial.responds_confidence == accusation.denied_by[0].confidence > 0.5
    assert [(d.event, d.country) for d in accusation.denied_by] == [(denial.id, "PER")]
    again, _ = with_ties([accusation, denial], tied(accusation, denial))
    assert again == accusation


def test_events_of_one_article_are_left_to_coding() -> None:
    assert tied(ACCUSATION, report('03-04 REJECT PER>CHL "Peru denied spying on a shipyard."', "a")) == []


def test_an_opposition_does_not_answer_for_its_government() -> None:
    text = '03-05 REJECT PER>CHL "The Peruvian opposition denied spying on a shipyard."'
    speaker = report(text, "b")
    other = tuple(msgspec.structs.replace(party, sector="OPP", text="the opposition") for party in speaker.actors)

    assert tied(ACCUSATION, msgspec.structs.replace(speaker, actors=other)) == []
