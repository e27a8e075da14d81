"""Nothing that is denied, possible, planned, alleged or long past counts as an act of force."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff.cli.demo_lines import happened
from standoff.measure.kinds import kind_of
from standoff.ontology.types import quad_of
from standoff.pipeline.coder import Coder
from standoff.records.article import Article
from standoff.records.codes import EventType, Quad, Status
from standoff.records.event import Event
from standoff.records.series import Kind

FORCE = [type_ for type_ in EventType if quad_of(type_) is Quad.MATERIAL_CONFLICT]


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ACTUAL])
@pytest.mark.parametrize("type_", FORCE)
def test_only_what_happened_is_an_act(type_: EventType, status: Status) -> None:
    assert kind_of(type_, quad_of(type_), Status.ACTUAL) is Kind.ACTS
    assert kind_of(type_, quad_of(type_), status) is not Kind.ACTS


@pytest.fixture(scope="module")
def coder(weights: Path) -> Coder:
    return Coder.load()


def attacks(coder: Coder, text: str) -> list[Event]:
    return [event for event in coder.code(Article(text=text)).events if event.type is EventType.ASSAULT]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan denied that its troops had attacked the Ethiopian convoy.",
        "Sudan did not attack the Ethiopian convoy on Monday.",
        "Sudan may attack the Ethiopian convoy this week.",
        "Sudanese troops allegedly attacked an Ethiopian convoy on Monday.",
        "Sudan threatened to attack an Ethiopian convoy unless the dam is opened.",
        "No Ethiopian soldier was killed by Sudanese troops on Monday.",
    ],
)
def test_an_attack_that_did_not_happen_or_is_only_said_never_counts(coder: Coder, text: str) -> None:
    found = attacks(coder, text)

    assert not [e for e in found if happened(e) or kind_of(e.type, e.quad, e.status) is Kind.ACTS]


def test_an_attack_that_happened_counts(coder: Coder) -> None:
    found = attacks(coder, "Sudanese troops attacked an Ethiopian convoy on Monday, killing two soldiers.")

    assert [kind_of(e.type, e.quad, e.status) for e in found][:1] == [Kind.ACTS]
