from pathlib import Path

import msgspec
from click.testing import CliRunner

from standoff.cli.who import command


def test_words_on_a_day() -> None:
    said = msgspec.json.decode(CliRunner().invoke(command, ["Colin Powell", "--on", "2003-02-05"]).stdout)

    assert (said["country"], said["sector"], said["office"], said["id"]) == (
        "USA",
        "GOV",
        "Secretary of State",
        "Q150851",
    )
    assert said["reasons"]


def test_a_country_helps_words_that_name_none() -> None:
    for country in ("fra", "France"):
        said = msgspec.json.decode(CliRunner().invoke(command, ["the ministry", "--in", country]).stdout)

        assert (said["country"], said["sector"]) == ("FRA", "GOV")


def test_what_is_not_known_is_said_to_be() -> None:
    for words in ("", "Zzyzx", "(((", "Рutіn", "a" * 10_000):
        said = msgspec.json.decode(CliRunner().invoke(command, [words]).stdout)

        assert said["country"] == ""
        assert said["reasons"][0] == "unknown"


def test_a_day_that_is_none_is_wrong_usage() -> None:
    ran = CliRunner().invoke(command, ["Putin", "--on", "0000-01-01"])

    assert ran.exit_code == 2
    assert "write it as" in ran.stderr


def test_a_code_of_no_country_is_wrong_usage() -> None:
    ran = CliRunner().invoke(command, ["the ministry", "--in", "QQQ"])

    assert ran.exit_code == 2
    assert "'QQQ' is no country" in ran.stderr


def test_a_file_of_questions_keeps_its_ids_and_tells_wrong_rows(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"id": 7, "words": "Angela Merkel", "on": "2010-01-01"}\n{"id": 8}\n{"words": "x", "on": "soon"}\n'
    )

    ran = CliRunner().invoke(command, [str(rows)])
    said = [msgspec.json.decode(line) for line in ran.stdout.splitlines()]

    assert [(row["id"], row["country"], row["wikidata"]) for row in said] == [(7, "DEU", "Q567")]
    assert ran.exit_code == 1
    assert ran.stderr.count("standoff:") == 2
