"""Codes crossed over, days, ids."""

import pytest

from standoff.exchange.events import NoEventError, codes_of_cameo, codes_of_plover, day_of, party
from standoff.records.codes import EventType


def test_cameo_crosses_over_and_is_kept() -> None:
    codes = codes_of_cameo("1822")

    assert (codes.type, codes.mode, codes.cameo) == (EventType.ASSAULT, "torture", "1822")


def test_statements_are_no_events_and_nonsense_is_no_code() -> None:
    with pytest.raises(NoEventError, match="statements"):
        codes_of_cameo("010")
    with pytest.raises(ValueError, match="no CAMEO code"):
        codes_of_cameo("abc")


def test_plover_as_others_spell_it() -> None:
    codes = codes_of_plover("assault ", "heavy_weapons", ["human-rights", " "])

    assert (codes.type, codes.mode, codes.contexts, codes.cameo) == (
        EventType.ASSAULT, "heavy-weapons", ("human_rights",), "194",
    )  # fmt: skip


def test_a_mode_of_another_type_is_dropped() -> None:
    assert codes_of_plover("AID", "riot", []).mode == ""


def test_days() -> None:
    assert (day_of("20140203", "%Y%m%d"), day_of("")) == ("2014-02-03", "")
    with pytest.raises(ValueError, match="is no day"):
        day_of("2014-02-30")


def test_nothing_said_is_no_party() -> None:
    assert party("", "", "") is None
