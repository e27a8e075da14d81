"""Lines of a contested claim; tests/cli/test_cli_claims.py has the whole."""

from __future__ import annotations

from standoff.cli.claims_lines import statement_line
from standoff.records.contested import Statement


def test_a_statement_names_speaker_sentence_and_source() -> None:
    one = Statement(
        event="e", party="Lima", country="PER", published="2024-03-05", publisher="", url="https://example.org/1",
        article="a", start=3, sentence="Lima denied it.",
    )  # fmt: skip

    assert statement_line("denied", "red", one).plain == (
        "denied by PER Lima: Lima denied it.  (https://example.org/1, 2024-03-05)"
    )
