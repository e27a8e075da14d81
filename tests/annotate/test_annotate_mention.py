"""What a mention carries of the place where it stands."""

from __future__ import annotations

from linked import PERSON, parsed

from standoff.annotate.mention import Kind, Mention
from standoff.annotate.mentions import find_mentions
from standoff.records.document import Entity
from standoff.records.span import Span

TEXT = 'Ode left. "He denied that," the envoy said.'


def mentions() -> dict[str, Mention]:
    found = find_mentions(parsed(TEXT), [Entity(Span(0, 3), PERSON, 0.9)], TEXT)
    return {mention.span.of(TEXT): mention for mention in found}


def test_a_mention_knows_its_sentence_and_whether_it_is_quoted() -> None:
    found = mentions()

    assert {said: (m.sentence, m.quoted) for said, m in found.items()} == {
        "Ode": (0, False),
        "He": (1, True),
        "the envoy": (1, False),
    }


def test_a_mention_knows_how_it_names_and_whether_it_says_whose() -> None:
    found = mentions()

    assert {said: (m.kind, m.complete) for said, m in found.items()} == {
        "Ode": (Kind.NAME, True),
        "He": (Kind.PRONOUN, False),
        "the envoy": (Kind.NOMINAL, False),
    }
