"""`standoff claims`, from reports to the list."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from standoff.cli.claims import cells
from standoff.cli.claims_lines import SHOWN, claims_lines, heading
from standoff.cli.main import main
from standoff.records.codes import EventType
from standoff.records.contested import Contested, Statement
from standoff.store.folder import create_store

REPORTS = {
    "2024-03-04": "SANTIAGO - Chile accused Peru on Monday of spying on a navy shipyard.",
    "2024-03-05": "LIMA - Peru denied on Tuesday that it had spied on a shipyard in Chile.",
    "2024-03-06": "LIMA - Peru denied on Wednesday that its trawlers had crossed the sea border.",
}


def test_reports_are_coded_into_a_store_and_asked(weights: Path, tmp_path: Path) -> None:
    lines = [msgspec.json.encode({"text": text, "published": day}) for day, text in REPORTS.items()]
    (tmp_path / "reports.jsonl").write_bytes(b"\n".join(lines))
    run = CliRunner()
    store = str(tmp_path / "store")
    assert run.invoke(main, ["code", str(tmp_path / "reports.jsonl"), "--store", store]).exit_code == 0

    shown = run.invoke(main, ["claims", "Chile", "PER", "--store", store, "--format", "table"])

    assert shown.exit_code == 0
    assert "CHL against PER" in shown.output
    assert "denied by PER Peru" in shown.output
    assert "trawlers" not in shown.output
    assert "1 contested claim\n" in shown.output
    none = run.invoke(main, ["claims", "USA", "PER", "--store", store, "--format", "table"])
    assert "0 contested claims\nNothing that USA or PER alleges is denied there" in none.output
    late = run.invoke(main, ["claims", "Chile", "PER", "--store", store, "--since", "2024-03-05"])
    assert late.output == ""


SAID = Statement(
    event="e1", party="Chile", country="CHL", published="2024-03-04", publisher="The Wire", url="", article="a",
    start=0, sentence="Chile accused\nPeru of spying.",
)  # fmt: skip
CLAIM = Contested(
    type=EventType.ACCUSE, accused=("PER",), accusers=("CHL",), over=("BOL",), since="2024-03-04", denied="2024-03-05",
    alleged_by=(SAID,), denied_by=(msgspec.structs.replace(SAID, party="", country="", sentence=""),),
    publishers=("The Wire",), confidence=0.7,
)  # fmt: skip


def test_a_claim_is_one_row_of_words() -> None:
    row = cells(CLAIM)

    assert (row["accusers"], row["accused"], row["over"]) == ("CHL", "PER", "BOL")
    assert row["alleged_by"] == "CHL Chile: Chile accused Peru of spying."


def test_a_claim_says_in_words_what_its_colours_say() -> None:
    said = heading(CLAIM).plain

    assert "CONTESTED ACCUSE  CHL against PER over BOL" in said
    assert "alleged since 2024-03-04, denied since 2024-03-05, in 1 source, tie 0.70" in said


def test_many_reports_are_counted_and_not_all_shown() -> None:
    many = msgspec.structs.replace(CLAIM, alleged_by=(SAID,) * (SHOWN + 3))

    assert len(list(claims_lines([many]))) == 1 + SHOWN + 1 + 1 + 1 + 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Nowhereland", "PER"], "is no country"),
        (["", "PER"], "a side is empty"),
        (["PER", "Peru"], "PER stands on both sides"),
        (["CHL", "PER", "--since", "2024-03-05", "--until", "2024-03-01"], "swap them"),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], said: str, tmp_path: Path) -> None:
    create_store(tmp_path / "store")

    result = CliRunner().invoke(main, ["claims", *arguments, "--store", str(tmp_path / "store")])

    assert result.exit_code != 0
    assert said in f"{result.output}{result.exception}"
