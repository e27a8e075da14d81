"""English, or which other language."""

import pytest

from standoff.ingest.language import other_language, said_english, says_nothing


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The government said on Tuesday that it would recall its ambassador from Strelsau.", ""),
        ("Maduro, Guaidó, Cabello: López", ""),
        (
            "Rusia negó el miércoles haber pedido al presidente que se quedara en el país, según dijo su portavoz.",
            "Spanish",
        ),
        (
            "Le gouvernement a annoncé mardi le rappel de son ambassadeur, accusé d’ingérence dans ses affaires.",
            "French",
        ),
        ("Правительство заявило во вторник, что отзывает посла.", "Russian"),
        ("今日政府宣布召回大使", "Chinese"),
        ("", ""),
    ],
)
def test_a_language_is_named_unless_it_is_english(text: str, named: str) -> None:
    found = other_language(text)

    assert named in found if named else found == ""


def test_letters_of_another_script_are_enough_to_tell() -> None:
    assert other_language("ⴰⴱⴳⴷ")


def test_a_report_in_english_may_quote_another_language() -> None:
    text = "The crowd in Caracas chanted “Sí se puede” and “libertad” as the leader of the assembly spoke on Tuesday."

    assert other_language(text) == ""


@pytest.mark.parametrize(
    ("language", "english"), [("en", True), ("en-GB", True), ("EN_us", True), ("English", True), ("es", False)]
)
def test_a_row_may_say_its_language(language: str, english: bool) -> None:
    assert said_english(language) is english


@pytest.mark.parametrize(
    ("language", "nothing"), [("", True), ("und", True), (" Unknown ", True), ("en", False), ("de", False)]
)
def test_a_row_may_leave_its_language_open(language: str, nothing: bool) -> None:
    assert says_nothing(language) is nothing
