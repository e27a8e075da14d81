"""The documentation says what the code does."""

from pathlib import Path

import pytest

from standoff.ingest import limits
from standoff.ingest.sniff import COLUMNS
from standoff.records.rejection import Reason

DOCS = (Path(__file__).parents[2] / "docs" / "ingest.md").read_text(encoding="utf-8")
ELSEWHERE = {Reason.NO_PARTY, Reason.LOW_CONFIDENCE, Reason.ERROR}


@pytest.mark.parametrize("reason", sorted(set(Reason) - ELSEWHERE))
def test_every_reason_of_this_room_is_explained(reason: Reason) -> None:
    assert f"| `{reason}` |" in DOCS


@pytest.mark.parametrize("column", sorted(COLUMNS))
def test_every_column_is_named(column: str) -> None:
    assert f"`{column}`" in DOCS


@pytest.mark.parametrize(
    "number",
    [
        limits.ARTICLE_CHARS,
        limits.PLAIN_BYTES,
        limits.LINE_BYTES,
        limits.JSON_BYTES,
        limits.PAGE_BYTES,
        limits.LANGUAGE_CHARS,
    ],
)
def test_every_limit_is_the_one_in_force(number: int) -> None:
    assert f"{number:,}" in DOCS
