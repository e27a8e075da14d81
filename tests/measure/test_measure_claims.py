"""Contested claims, from reports in one line."""

from __future__ import annotations

import doctest
from pathlib import Path

import msgspec
from claims_reports import report

from standoff.measure.claims import contested_claims
from standoff.measure.claims_ties import is_allegation, tie_across, with_ties
from standoff.records.event import Denial, Event, Words

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


def test_a_denials_own_words_are_no_allegation_beside_those_of_an_accuser() -> None:
    repeated = report('03-07 COERCE/alleged PER>CHL "Peru denied spying on any shipyard."', "c")

    (claim,) = contested_claims([ACCUSATION, DENIAL, repeated], *BOTH)
    (alone,) = contested_claims([msgspec.structs.replace(DENIAL, article="e"), event_in(repeated, "f")], None, None)

    assert [one.country for one in claim.alleged_by] == ["CHL"]
    assert [(one.country, one.party) for one in alone.alleged_by] == [("", "")]


def test_a_headline_and_the_report_below_it_allege_one_deed() -> None:
    title, below = "Iran denies arming the movement", "Tehran rejected a charge that missiles were shipped."
    told = [at_place(0, f'03-07 AID/alleged IRN> "{title}"'), at_place(40, f'03-07 AID/alleged@USA IRN> "{below}"')]
    denied = [at_place(0, f'03-07 REJECT IRN> "{title}"'), at_place(40, f'03-07 REJECT IRN> "{below}"')]
    tied = [
        msgspec.structs.replace(deed, denied_by=(Denial(denial.id, "Iran", "IRN", 0.9),))
        for deed, denial in zip(told, denied, strict=True)
    ]

    (claim,) = contested_claims([*tied, *denied], None, None)

    assert claim.accusers == ("USA",)
    assert [one.sentence for one in claim.alleged_by] == [below]
    assert [one.sentence for one in claim.denied_by] == [title, below]


def at_place(start: int, line: str) -> Event:
    """A report as one sentence, that begins at `start`, of the article "a"."""
    event = report(line, f"s{start}")
    moved = Words(start, start + len(event.evidence[0].text), event.evidence[0].text)
    return msgspec.structs.replace(event, article="a", evidence=(moved,))


def test_what_somebody_says_that_he_did_himself_is_no_allegation() -> None:
    claimed = report('03-04 ASSAULT/alleged@YEM YEM>SAU "The movement claimed the strike on an oil port."', "a")
    charged = report('03-04 ASSAULT/alleged@SAU YEM>SAU "Riyadh said the movement hit an oil port."', "a")

    assert not is_allegation(claimed)
    assert is_allegation(charged)


def event_in(event: Event, article: str) -> Event:
    return msgspec.structs.replace(event, article=article)


def test_what_the_page_shows_is_so() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "claims.md"
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert result.attempted > 0
    assert result.failed == 0
