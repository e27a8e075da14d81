"""Which words of a text are names, and what stands in them."""

from __future__ import annotations

import pytest
from linked import ORG, PERSON, parsed

from standoff.annotate.mention import Mention, Surroundings
from standoff.annotate.names import is_name, name_of
from standoff.records.document import Entity, EntityLabel
from standoff.records.span import Span


def named(text: str, name: str, label: EntityLabel = PERSON) -> Mention:
    """The mention that a name in a text of one sentence is."""
    start = text.index(name)
    return name_of(Entity(Span(start, start + len(name)), label, 0.9), Surroundings(text, parsed(text)[0], 0))


@pytest.mark.parametrize("words", ["Lena Berg", "The Harbour Pact", "G7", "US"])
def test_names(words: str) -> None:
    assert is_name(words, f"Nobody met {words}.")


@pytest.mark.parametrize("words", ["He", "The president", "its envoy", "district", "us"])
def test_no_names(words: str) -> None:
    assert not is_name(words, f"{words} met Nobody.")


def test_a_text_without_capital_letters_may_name_all_the_same() -> None:
    assert is_name("lena berg", "lena berg left.")
    assert not is_name("the president", "the president left.")


@pytest.mark.parametrize(
    ("text", "titles", "gender"),
    [
        ("President Ode left.", {"president"}, ""),
        ("Spokeswoman Ms. Ode left.", {"spokeswoman", "ms"}, "f"),
        ("Ode, a former prince and minister, left.", {"prince"}, "m"),
        ("Ode met the president.", set(), ""),
    ],
)
def test_the_words_of_office_beside_a_person_are_titles(text: str, titles: set[str], gender: str) -> None:
    mention = named(text, "Ode")

    assert mention.titles == titles
    assert mention.gender == gender


def test_a_person_s_words_are_without_titles_and_a_body_s_are_whole() -> None:
    assert named("Dr Lena Berg left.", "Dr Lena Berg").words == ("lena", "berg")
    assert named("The General Council left.", "General Council", ORG).words == ("general", "council")


def test_what_a_title_alone_names_keeps_it() -> None:
    assert named("Colonel left.", "Colonel").words == ("colonel",)
