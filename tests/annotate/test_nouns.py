"""What nouns say of whom they describe."""

from __future__ import annotations

import pytest

from standoff.annotate.nouns import BODIES, GROUPS, ROLES, STATES, gender_of, is_plural, label_of
from standoff.records.document import EntityLabel


@pytest.mark.parametrize(
    ("noun", "label"),
    [
        ("envoy", EntityLabel.ROLE),
        ("ministry", EntityLabel.ORG),
        ("kingdom", EntityLabel.STATE),
        ("rebels", EntityLabel.GROUP),
        ("rebel", EntityLabel.ROLE),
        ("gunman", EntityLabel.ROLE),
        ("force", None),
        ("crewman", None),
        ("weather", None),
    ],
)
def test_a_noun_describes_a_person_a_body_a_state_a_group_or_nobody(noun: str, label: EntityLabel | None) -> None:
    assert label_of(noun) is label


def test_every_noun_of_the_tables_describes_somebody() -> None:
    assert all(label_of(noun) for noun in ROLES | BODIES | STATES | GROUPS)


@pytest.mark.parametrize(("noun", "plural"), [("rebels", True), ("women", True), ("movement", False), ("crew", False)])
def test_groups_of_several_are_plural(noun: str, plural: bool) -> None:
    assert is_plural(noun) is plural


def test_some_titles_tell_the_gender() -> None:
    assert gender_of(frozenset({"minister", "mrs"})) == "f"
    assert gender_of(frozenset({"king"})) == "m"
    assert gender_of(frozenset({"minister"})) == ""
