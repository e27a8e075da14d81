import datetime as dt

import click
import pytest
from click.testing import CliRunner

from standoff.cli.inputs import inputs_argument, published_option


@click.command()
@inputs_argument
@published_option
def command(inputs: tuple[str, ...], published: dt.date | None) -> None:
    click.echo(f"{inputs} {published!r}")


def test_inputs_and_their_day() -> None:
    said = CliRunner().invoke(command, ["a.txt", "-", "--published", "2019-05-02"]).output

    assert said == "('a.txt', '-') datetime.date(2019, 5, 2)\n"


@pytest.mark.parametrize("day", ["yesterday", "2019-13-01", ""])
def test_a_wrong_day_is_wrong_usage(day: str) -> None:
    done = CliRunner().invoke(command, ["a.txt", "--published", day])

    assert done.exit_code == 2
    assert "write it as 2019-05-02" in done.output


def test_no_input_is_wrong_usage() -> None:
    assert CliRunner().invoke(command, []).exit_code == 2
