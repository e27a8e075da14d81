from __future__ import annotations

import pytest
from linked import PERSON, PLACE, links, parsed

from standoff.annotate.coreference import link_entities
from standoff.annotate.joined import joined
from standoff.annotate.mentions import find_mentions
from standoff.records.document import Entity, EntityLabel
from standoff.records.span import Span


def runs(text: str, *names: str, label: EntityLabel = PLACE) -> list[str]:
    """What is joined in a text."""
    entities = [Entity(Span(text.index(name), text.index(name) + len(name)), label, 0.9) for name in names]
    return [mention.span.of(text) for mention in joined(find_mentions(parsed(text), entities, text), text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo and Rome met.", ["Oslo and Rome"]),
        ("Oslo, Rome and Paris met.", ["Oslo, Rome and Paris"]),
        ("Oslo, Rome, and Paris met.", ["Oslo, Rome, and Paris"]),
        ("Oslo met Rome and Paris.", ["Rome and Paris"]),
        ("Oslo, Rome met Paris.", []),
        ("Oslo met. And Rome left Paris.", []),
    ],
)
def test_names_with_an_and_are_one_mention(text: str, expected: list[str]) -> None:
    assert runs(text, *(name for name in ("Oslo", "Rome", "Paris") if name in text)) == expected


def test_they_may_mean_them_all() -> None:
    text = "Ode and Berg met. They left."

    assert links(text, ("Ode", PERSON), ("Berg", PERSON))["They"] == "Ode and Berg"


def test_what_nothing_stands_for_is_no_entity() -> None:
    text = "Ode and Berg met."
    entities = [Entity(Span(0, 3), PERSON, 0.9), Entity(Span(8, 12), PERSON, 0.9)]

    assert [e.span.of(text) for e in link_entities(parsed(text), entities, text)] == ["Ode", "Berg"]
