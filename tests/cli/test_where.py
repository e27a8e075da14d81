import msgspec
from click.testing import CliRunner

from standoff.cli.where import command


def test_words_name_a_place() -> None:
    for near in ("LBN", "Lebanon"):
        said = msgspec.json.decode(CliRunner().invoke(command, ["Tripoli", "--near", near]).stdout)

        assert (said["name"], said["country"]) == ("Tripoli", "LBN")
        assert said["alternatives"]


def test_unknown_words_have_no_coordinates() -> None:
    said = msgspec.json.decode(CliRunner().invoke(command, ["(.*)+"]).stdout)

    assert (said["country"], said["lat"], said["alternatives"]) == ("", None, [])


def test_spans_are_read_in_their_texts() -> None:
    good = '{"id": "a", "text": "Shelling hit Paris, Texas, they said.", "spans": [[13, 18]]}'
    lines = good + '\n{"id": "b", "text": "x", "spans": [[0, 9]]}\n'

    ran = CliRunner().invoke(command, ["-"], input=lines)
    said = [msgspec.json.decode(line) for line in ran.stdout.splitlines()]

    assert [(row["id"], row["places"][0]["country"]) for row in said] == [("a", "USA")]
    assert ran.exit_code == 1


def test_a_table_has_a_row_a_place() -> None:
    ran = CliRunner().invoke(
        command, ["-", "--format", "csv"], input='{"text": "Lima and Quito", "spans": [[0, 4], [9, 14]]}\n'
    )

    assert [line.split(",")[2] for line in ran.stdout.splitlines()] == ["country", "PER", "ECU"]
