"""Which nouns head a description, and how far it reaches."""

from __future__ import annotations

import re

import pytest
from linked import PLACE, parsed

from standoff.annotate.mention import Mention, Surroundings
from standoff.annotate.nominals import nominal_at
from standoff.records.document import Entity
from standoff.records.span import Span


def described(text: str, head: str, name: str = "") -> Mention | None:
    """The description that a word of a text of one sentence heads."""
    (sentence,) = parsed(text)
    index = next(i for i, word in enumerate(sentence.words) if word.span.of(text) == head)
    names = [Entity(Span(*match.span()), PLACE, 0.9) for match in re.finditer(name, text)] if name else []
    return nominal_at(index, Surroundings(text, sentence, 0, names))


@pytest.mark.parametrize(
    ("text", "head", "said"),
    [
        ("The ministry left.", "ministry", "The ministry"),
        ("They met the northern rebels.", "rebels", "the northern rebels"),
        ("Its envoy left.", "envoy", "Its envoy"),
        ("They asked for her body.", "body", None),  # no body of state
        ("They warned that critics left.", "critics", "critics"),
        ("The weather grew.", "weather", None),
        ("Minister left.", "Minister", None),
        ("The police chief left.", "police", None),
    ],
)
def test_a_description_reaches_from_what_makes_it_definite_to_its_head(text: str, head: str, said: str | None) -> None:
    found = described(text, head)

    assert (found.span.of(text) if found else None) == said


def test_a_title_before_a_name_is_none_of_its_own() -> None:
    assert described("The president Ode left.", "president", "Ode") is None


def test_it_is_complete_where_it_says_whose() -> None:
    for text, complete in [
        ("The president left.", False),
        ("The president of Norland left.", True),
        ("The Norland president left.", True),
    ]:
        found = described(text, "president", "Norland")

        assert found is not None
        assert found.complete is complete


def test_an_indefinite_one_waits_silently_for_something_that_stands_for_it() -> None:
    lawyer, rebels = described("A lawyer left.", "lawyer"), described("The rebels left.", "rebels")

    assert lawyer is not None
    assert lawyer.silent
    assert rebels is not None
    assert not rebels.silent


def test_it_is_owned_where_a_pronoun_opens_it() -> None:
    its, the = described("Its envoy left.", "envoy"), described("The envoy left.", "envoy")

    assert its is not None
    assert its.owned
    assert the is not None
    assert not the.owned
