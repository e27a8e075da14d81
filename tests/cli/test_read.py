from pathlib import Path

from click.testing import CliRunner

from standoff.cli.read import command

REPORT = "Talks fail\n\nIndia accused Pakistan of violating the ceasefire on Monday, a charge that Pakistan denied."


def test_a_report_is_read_for_a_person(tmp_path: Path, weights: Path) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    done = CliRunner().invoke(command, [str(tmp_path / "talks.txt"), "--published", "2019-02-27"])

    assert done.exit_code == 0
    assert "• ACCUSE" in done.stdout
    assert "IND GOV" in done.stdout
    assert "\x1b[" not in done.stdout


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(tmp_path / "none.txt")])

    assert done.exit_code == 1
    assert "missing: does not exist" in done.stderr


def test_columns_have_other_names(tmp_path: Path, weights: Path) -> None:
    (tmp_path / "talks.csv").write_text('body\n"India accused Pakistan of violating the ceasefire on Monday."\n')
    done = CliRunner().invoke(command, [str(tmp_path / "talks.csv"), "--map", "text=body", "--published", "2019-02-27"])

    assert done.exit_code == 0
    assert "2019-02-25" in done.stdout
