"""Codes that a spreadsheet took for numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.exchange.cameo_cell import whole_code
from standoff.ontology.cameo import cameo_codes, goldstein_of


@given(st.sampled_from(sorted(code for code in cameo_codes() if len(code) > 2)))
def test_a_lost_zero_is_put_back(code: str) -> None:
    score = str(goldstein_of(code))

    assert whole_code(code, score) == code
    assert whole_code(str(int(code)), score) == code


@pytest.mark.parametrize(("cell", "score", "code"), [("43", "", "043"), ("871", "", "0871"), ("190", "", "190")])
def test_most_codes_need_no_score(cell: str, score: str, code: str) -> None:
    assert whole_code(cell, score) == code


def test_a_statement_is_told_from_a_demand_by_its_score() -> None:
    assert whole_code("10", "0.0") == "010"
    assert whole_code("10", "-5.0") == "10"
    assert whole_code("10", "") == "10"


@pytest.mark.parametrize("cell", ["---", "X", "", "99", "1 0", "\u0664\u0663"])
def test_what_is_no_code_stays_what_it_is(cell: str) -> None:
    assert whole_code(cell, "1") == cell
