from __future__ import annotations

import msgspec
import pytest

from standoff.assist import asked
from standoff.queries import asked as put

LISTS = [asked.Events, asked.Incidents, asked.Claims, asked.Pairs]


@pytest.mark.parametrize("record", LISTS)
def test_lists_are_short_where_nobody_says_how_long(record: type[msgspec.Struct]) -> None:
    assert msgspec.convert({}, record).limit == asked.ROWS
    with pytest.raises(msgspec.ValidationError, match="limit"):
        msgspec.convert({"limit": asked.MOST_ROWS + 1}, record)


@pytest.mark.parametrize("record", [*LISTS, asked.Verdict, asked.Series, asked.Brief, asked.Forecast, asked.Meta])
def test_evidence_may_be_left_out_but_not_flood(record: type[msgspec.Struct]) -> None:
    assert msgspec.convert({"evidence": 0}, record).evidence == 0
    with pytest.raises(msgspec.ValidationError, match="evidence"):
        msgspec.convert({"evidence": asked.MOST_EVIDENCE + 1}, record)


def test_a_tool_takes_what_the_question_takes() -> None:
    pairs = {asked.Verdict: put.Between, asked.Series: put.PairAsked, asked.Events: put.EventsAsked}

    for mine, question in pairs.items():
        assert set(mine.__struct_fields__) - {"evidence"} == set(question.__struct_fields__)
