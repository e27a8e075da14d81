"""Parties that their words describe."""

import pytest
from test_resolve_parties import who


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("The U.S.-led coalition struck.", "The U.S.-led coalition", "USA", "MIL"),
        ("The U.S.-led Iraqi forces struck.", "The U.S.-led Iraqi forces", "IRQ", "MIL"),
        ("The Trump administration refused.", "The Trump administration", "USA", "GOV"),
        ("African leaders met.", "African leaders", "IGO", "GOV"),
        ("An international rights group warned of it.", "An international rights group", "NGO", "SOC"),
        ("Iran met world leaders.", "world leaders", "", "GOV"),
        ("Iran warned Washington's allies.", "Washington's allies", "", "GOV"),
    ],
)
def test_whose_a_role_is(text: str, words: str, country: str, sector: str) -> None:
    found = who(text, words)

    assert (found.country, found.sector) == (country, sector), found.reasons


def test_a_capital_that_opens_a_sentence_is_no_name() -> None:
    assert who("Major companies left Peru.", "Major companies").country == "PER"
