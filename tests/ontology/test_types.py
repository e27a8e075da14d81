import pytest

from standoff.ontology.types import UnknownModeError, modes_of, quad_of, score_of, types
from standoff.records.codes import EventType, Quad


def test_every_type_is_described() -> None:
    assert tuple(types()) == tuple(EventType)
    assert all(entry.meaning for entry in types().values())


def test_a_type_has_a_score_and_a_quad_class() -> None:
    assert score_of(EventType.AID) == 10
    assert score_of(EventType.ASSAULT) == -9
    assert quad_of(EventType.THREATEN) is Quad.VERBAL_CONFLICT
    assert quad_of(EventType.RETREAT) is Quad.MATERIAL_COOPERATION


def test_an_accusation_is_conflict() -> None:
    assert score_of(EventType.ACCUSE) == -3


def test_a_mode_has_its_own_score() -> None:
    assert score_of(EventType.ACCUSE, "allege") == -3.5
    assert score_of(EventType.RETREAT, "disarm") == 10
    assert score_of(EventType.PROTEST, "vandalize") == score_of(EventType.PROTEST)


def test_modes_belong_to_their_type() -> None:
    assert modes_of(EventType.CONSULT) == ("visit", "third-party", "multilateral", "phone")
    assert modes_of(EventType.AID) == ()


def test_a_mode_of_another_type_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownModeError, match="CONSULT has no mode 'riot'; its modes: visit, third-party"):
        score_of(EventType.CONSULT, "riot")


@pytest.mark.parametrize("type", EventType)
def test_scores_agree_with_the_quad_class(type: EventType) -> None:
    conflict = quad_of(type) in {Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT}
    scores = [score_of(type, mode) for mode in ("", *modes_of(type))]
    assert all(-10 <= score <= 10 for score in scores)
    assert all(score <= 0.5 if conflict else score > 0 for score in scores)
