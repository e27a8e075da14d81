from __future__ import annotations

import pytest
from linked import ORG, PERSON, PLACE, parsed

from standoff.annotate.coreference import link_entities
from standoff.records.document import Entity, EntityLabel
from standoff.records.span import Span


@pytest.mark.parametrize(
    ("text", "short", "full", "label"),
    [
        ("Lena Berg met them. Ode left. Then Berg's aide left.", "Berg's", "Lena Berg", PERSON),
        ("Tom Ode met Lena Berg. Then Tom left.", "Tom", "Tom Ode", PERSON),
        ("Lena Berg met Ode. Then Ms. Berg left.", "Ms. Berg", "Lena Berg", PERSON),
        ("The Arctic Fishing Union met. AFU left.", "AFU", "Arctic Fishing Union", ORG),
        ("The Arctic Fishing Union (AFU) met.", "AFU", "Arctic Fishing Union", ORG),
        (
            "The Northland Foreign Ministry met. Foreign Ministry left.",
            "Foreign Ministry",
            "Northland Foreign Ministry",
            ORG,
        ),
    ],
)
def test_short_names(text: str, short: str, full: str, label: EntityLabel) -> None:
    at = text.rindex(short)
    start = text.index(full)
    name = short.removesuffix("'s")
    entities = [Entity(Span(start, start + len(full)), label, 0.9), Entity(Span(at, at + len(name)), label, 0.9)]
    linked = link_entities(parsed(text), entities, text)
    short_one = next(e for e in linked if e.span.start == at)
    assert short_one.refers_to is not None
    assert linked[short_one.refers_to].span.of(text) == full


def test_a_place_is_not_part_of_a_longer_place() -> None:
    text = "South Norland met them. Then Norland left."
    entities = [Entity(Span(0, 13), PLACE, 0.9), Entity(Span(29, 36), PLACE, 0.9)]
    assert all(e.refers_to is None for e in link_entities(parsed(text), entities, text) if e.label is PLACE)
