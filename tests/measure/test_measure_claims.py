"""Contested claims, from reports in one line."""

from __future__ import annotations

import doctest
from pathlib import Path

import msgspec
from claims_reports import report

from standoff.measure.claims import contested_claims
from standoff.measure.claims_ties import tie_across, with_ties
from standoff.records.event import Event

ACCUSATION = report('03-04 ACCUSE CHL>PER "Chile accused Peru of spying on a shipyard."', "a")
AGAIN = report('03-06 ACCUSE CHL>PER "Chile repeated that Peru spies on its shipyard."', "b", "Andes Post")
DENIAL = report('03-07 REJECT PER>CHL "Peru denied spying on any shipyard."', "c", "Northern Star")
ELSEWHERE = report('03-08 ACCUSE CHL>PER "Chile accused Peru of dumping mercury into a lagoon."', "d")
BOTH = (frozenset({"CHL"}), frozenset({"PER"}))


def test_every_report_of_the_claim_and_of_its_denial_is_listed() -> None:
    (claim,) = contested_claims([ACCUSATION, AGAIN, DENIAL, ELSEWHERE], *BOTH)

    assert (claim.accusers, claim.accused) == (("CHL",), ("PER",))
    assert (claim.since, claim.denied) == ("2024-03-04", "2024-03-07")
    assert [one.sentence for one in claim.alleged_by] == [
        "Chile accused Peru of spying on a shipyard.",
        "Chile repeated that Peru spies on its shipyard.",
    ]
    assert [(one.country, one.publisher) for one in claim.denied_by] == [("PER", "Northern Star")]
    assert claim.publishers == ("Andes Post", "Northern Star", "The Wire")
    assert 0.5 <= claim.confidence < 1


def test_the_order_of_the_two_does_not_matter_and_others_are_left_out() -> None:
    events = [ACCUSATION, DENIAL]

    assert contested_claims(events, *BOTH) == contested_claims(events, BOTH[1], BOTH[0])
    assert contested_claims(events, None, None) == contested_claims(events, *BOTH)
    assert contested_claims(events, frozenset({"CHL"}), frozenset({"BOL"})) == ()


def test_what_nobody_denies_is_not_contested() -> None:
    assert contested_claims([ACCUSATION, AGAIN, ELSEWHERE], *BOTH) == ()


def test_a_tie_made_while_coding_counts() -> None:
    accusation, denial = with_ties([ACCUSATION, DENIAL], tie_across([ACCUSATION, DENIAL]))
    same = [event_in(accusation, "x"), event_in(denial, "x")]

    assert tie_across(same) == ()
    assert len(contested_claims(same, *BOTH)) == 1


def event_in(event: Event, article: str) -> Event:
    return msgspec.structs.replace(event, article=article)


def test_what_the_page_shows_is_so() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "claims.md"
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert result.attempted > 0
    assert result.failed == 0
