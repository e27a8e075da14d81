"""Which words are pronouns that stand for somebody."""

from __future__ import annotations

import msgspec
import pytest
from linked import GROUP, ORG, PERSON, parsed

from standoff.annotate.mention import Surroundings
from standoff.annotate.pronouns import FIRST_PERSON, OWNERS, PRONOUNS, pronoun_at
from standoff.records.document import EntityLabel, Sentence


def first_of(text: str, relation: str = "nsubj") -> tuple[EntityLabel, str, bool] | None:
    """Whom the first word of a text stands for: label, gender, whether several."""
    sentence = parsed(text)[0]
    word, *rest = sentence.words
    words = (msgspec.structs.replace(word, relation=relation), *rest)
    mention = pronoun_at(0, Surroundings(text, Sentence(sentence.span, words, (), ()), 0))
    return (mention.label, mention.gender, mention.plural) if mention else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("She left.", (PERSON, "f", False)),
        ("Its envoy left.", (ORG, "", False)),
        ("They left.", (GROUP, "", True)),
        ("I left.", (PERSON, "", False)),
        ("Ode left.", None),
        ("US forces left.", None),
        ("Us she met.", (GROUP, "", True)),
    ],
)
def test_a_pronoun_tells_whom_it_may_stand_for(text: str, meant: tuple[EntityLabel, str, bool] | None) -> None:
    assert first_of(text) == meant


def test_it_stands_for_nothing_where_it_only_fills_a_place() -> None:
    assert first_of("It met them.", "expl") is None
    assert first_of("It met them.") == (ORG, "", False)


def test_all_first_persons_and_owners_are_pronouns() -> None:
    assert not (FIRST_PERSON | OWNERS) - set(PRONOUNS)
