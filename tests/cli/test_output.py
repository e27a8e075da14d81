import csv
import io
import sys
from pathlib import Path

import click
import msgspec
import pytest
from click.testing import CliRunner

from standoff.cli.output import Format, chosen_format, output_options, write_records

ROWS = [{"who": "Chile [CHL]", "did": "accused, again"}, {"who": "São Tomé", "did": "met"}]


@click.command()
@output_options
def rows(format_: Format | None, output: Path | None) -> None:
    write_records(iter(ROWS), lambda row: row, format_, output)


def test_a_pipe_gets_json_lines() -> None:
    said = CliRunner().invoke(rows, []).stdout

    assert [msgspec.json.decode(line) for line in said.splitlines()] == ROWS


def test_csv_has_a_header_and_quotes() -> None:
    said = CliRunner().invoke(rows, ["--format", "csv"]).stdout

    assert list(csv.DictReader(io.StringIO(said))) == ROWS


def test_json_is_short_for_lines_of_it_wherever_rows_go(tmp_path: Path) -> None:
    lines = CliRunner().invoke(rows, ["--format", "jsonl"]).stdout
    assert CliRunner().invoke(rows, ["--json"]).stdout == lines

    CliRunner().invoke(rows, ["--json", "--output", str(tmp_path / "rows.csv")])
    assert (tmp_path / "rows.csv").read_text(encoding="utf-8") == lines


def test_a_table_shows_brackets_as_they_are() -> None:
    said = CliRunner().invoke(rows, ["--format", "table"]).stdout

    assert "Chile [CHL]" in said
    assert "São Tomé" in said


def test_a_file_appears_whole(tmp_path: Path) -> None:
    CliRunner().invoke(rows, ["--output", str(tmp_path / "rows.csv")])

    assert (tmp_path / "rows.csv").read_text().splitlines() == [
        "who,did",
        'Chile [CHL],"accused, again"',
        "São Tomé,met",
    ]


def test_a_run_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def failing() -> object:
        yield ROWS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_records(failing(), lambda row: row, Format.JSONL, tmp_path / "rows.jsonl")  # type: ignore[arg-type, return-value]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("asked", "output", "expected"),
    [
        (None, None, Format.JSONL),
        (None, "x.csv", Format.CSV),
        (None, "x.jsonl", Format.JSONL),
        (Format.TABLE, "x.csv", Format.TABLE),
    ],
)
def test_the_place_suggests_the_format(asked: Format | None, output: str | None, expected: Format) -> None:
    assert not sys.stdout.isatty()
    assert chosen_format(asked, Path(output) if output else None) is expected


def test_a_day_is_not_broken_where_other_columns_can_give_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    @click.command()
    def long() -> None:
        row = {"date": "2019-05-02", "words": "a long sentence " * 9, "more": "as long a sentence " * 9}
        write_records([row], lambda one: one, Format.TABLE, None)

    assert "2019-05-02" in CliRunner().invoke(long, []).stdout
