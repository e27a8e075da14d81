import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ontology.cameo import (
    UnknownCameoError,
    cameo_codes,
    cameo_of,
    code_named,
    goldstein_of,
    plover_of,
)
from standoff.ontology.contexts import contexts
from standoff.ontology.types import modes_of
from standoff.records.codes import EventType

PAIRS = [(type, mode) for type in EventType for mode in ("", *modes_of(type))]
COARSER_IN_CAMEO = {
    (EventType.CONSULT, "multilateral"),
    (EventType.ACCUSE, ""),
    (EventType.THREATEN, "arrest"),
    (EventType.PROTEST, "strike"),
    (EventType.PROTEST, "vandalize"),
    (EventType.MOBILIZE, "weapons"),
    (EventType.MOBILIZE, "militia"),
    (EventType.COERCE, "censor"),
    (EventType.COERCE, "withhold"),
    (EventType.COERCE, "misinformation"),
    (EventType.COERCE, "cyber"),
    (EventType.ASSAULT, "primitive"),
    (EventType.ASSAULT, "drone"),
}
"""Types and modes for which CAMEO has only a code that means something wider."""


@pytest.mark.parametrize(("type", "mode"), PAIRS)
def test_the_round_trip_keeps_type_and_mode(type: EventType, mode: str) -> None:
    back = plover_of(cameo_of(type, mode))
    assert back is not None
    assert back[0] is type
    assert (back[1] == mode) != ((type, mode) in COARSER_IN_CAMEO)


@given(st.sampled_from(PAIRS), st.sets(st.sampled_from(sorted(contexts()))))
def test_no_context_changes_the_type(pair: tuple[EventType, str], topics: set[str]) -> None:
    code = cameo_of(*pair, topics)
    assert code in cameo_codes()
    assert (plover_of(code) or (None, ""))[0] is pair[0]


@pytest.mark.parametrize("code", sorted(code for code, entry in cameo_codes().items() if entry.type))
def test_every_cameo_code_comes_back_as_its_type_and_mode(code: str) -> None:
    entry = cameo_codes()[code]
    assert entry.type is not None
    back = plover_of(cameo_of(entry.type, entry.mode, entry.contexts))

    assert back is not None
    assert back[0] is entry.type
    assert back[1] == entry.mode or (entry.type, entry.mode) in COARSER_IN_CAMEO


@pytest.mark.parametrize("code", sorted(code for code, entry in cameo_codes().items() if entry.type))
def test_the_way_back_keeps_the_side_of_goldsteins_score(code: str) -> None:
    entry = cameo_codes()[code]
    assert entry.type is not None
    back = goldstein_of(cameo_of(entry.type, entry.mode, entry.contexts))

    assert back * entry.goldstein >= 0 or entry.type is EventType.REQUEST  # demands come back as appeals


def test_contexts_make_a_code_finer() -> None:
    assert cameo_of(EventType.AID) == "070"
    assert cameo_of(EventType.AID, "", ["military"]) == "072"
    assert cameo_of(EventType.ACCUSE, "allege", ["diplomatic"]) == "112"
    assert cameo_of(EventType.ACCUSE, "allege", ["human_rights"]) == "1122"


def test_a_mode_of_another_type_counts_as_none() -> None:
    assert cameo_of(EventType.AID, "riot") == "070"


def test_cameo_becomes_plover() -> None:
    assert plover_of("042") == (EventType.CONSULT, "visit")
    assert plover_of("0871") == (EventType.RETREAT, "ceasefire")
    assert plover_of("14") == (EventType.PROTEST, "")
    assert plover_of("010") is None


def test_appeals_and_demands_are_both_requests() -> None:
    assert plover_of("0256") == plover_of("1056") == (EventType.REQUEST, "yield")


def test_every_code_has_a_mode_that_its_type_knows() -> None:
    for entry in cameo_codes().values():
        assert entry.type is None or entry.mode in ("", *modes_of(entry.type)), entry
        assert set(entry.contexts) <= set(contexts()), entry
        assert -10 <= entry.goldstein <= 10


def test_goldstein() -> None:
    assert goldstein_of("190") == -10
    assert goldstein_of("042") == 1.9


def test_a_finer_code_than_the_table_answers_as_its_parent() -> None:
    assert plover_of("176") == (EventType.COERCE, "")


def test_names_are_found_however_they_are_spelled() -> None:
    assert code_named("Make_a_visit") == code_named("make a visit") == "042"
    assert code_named("Consult") == "040"


@pytest.mark.parametrize("code", ["", "9", "99", "---", "X"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(UnknownCameoError, match="no CAMEO code; they look like"):
        plover_of(code)


def test_what_is_no_name_is_refused() -> None:
    with pytest.raises(UnknownCameoError, match="no CAMEO code is named 'Sing'"):
        code_named("Sing")
