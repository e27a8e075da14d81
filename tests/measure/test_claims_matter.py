"""What events are about, and how alike."""

from __future__ import annotations

from claims_reports import report

from standoff.measure.claims_matter import Matter, likeness, matters_of, rarity


def matter(line: str, article: str = "a") -> Matter:
    event = report(line, article)
    return matters_of([event])[event.id]


def test_words_of_speaking_and_names_of_parties_say_nothing_of_the_matter() -> None:
    found = matter('03-04 ACCUSE CHL>PER "Ministers accused CHL of bribing the shipyards on Monday."')

    assert found.words == {"brib", "shipy"}


def test_a_denial_of_nothing_in_particular_is_bare() -> None:
    assert matter('03-04 REJECT CHL>PER "CHL denied the allegations."').is_bare
    assert not matter('03-04 REJECT CHL>PER "CHL denied spying."').is_bare


def test_inflections_meet() -> None:
    spied = matter('03-04 REJECT CHL>PER "It spied, freed, bombed and shelled."').words
    spying = matter('03-04 REJECT CHL>PER "It was spying, freeing, bombing and shelling."').words

    assert spied == spying


def test_words_that_everything_shares_tell_little() -> None:
    lines = [f'03-04 ACCUSE CHL>PER "The shipyard and number{n}."' for n in "abcdefghij" * 40]
    events = [report(line, f"a{n}") for n, line in enumerate(lines)]

    telling = rarity(matters_of(events))

    assert telling["shipy"] < 0.2
    assert rarity(matters_of(events[:2]))["shipy"] == 1


def test_other_deeds_and_places_speak_against() -> None:
    bombing = matter('03-04 ASSAULT CHL>PER "A harbour."')
    arrest = matter('03-04 COERCE CHL>PER "A harbour."')

    assert likeness(bombing, bombing, {}) > likeness(bombing, arrest, {})
