"""`standoff forecast`."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result
from forecast_store import border_row

from standoff.cli.forecast import command
from standoff.records.forecast import Forecast, ScoreRow, Tomorrow
from standoff.records.problem import Problem


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return border_row(tmp_path / "store")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_the_sentence_comes_first(store: Path) -> None:
    done = run("Chile", "PER", "--store", store, "--days", 7)

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("In the 7 days to 2020-04-05, Chile and Peru: ")
    assert "(n = 54)" in done.stdout.splitlines()[0]
    assert "conflict is words, threats and acts" in done.stdout


def test_a_forecast_as_of_a_day_is_scored_later(store: Path) -> None:
    made = run("CHL", "PER", "--store", store, "--as-of", "2020-02-29", "--json")
    every = msgspec.json.decode(made.stdout, type=list[Forecast])
    rows = msgspec.json.decode(run("--scorecard", "--store", store, "--json").stdout, type=list[ScoreRow])

    assert {one.days for one in every} == {7, 28, 90}
    assert {row.days for row in rows} == {7, 28}  # ninety days have not passed
    words = next(row for row in rows if row.kind == "words" and row.days == 28)
    assert words.count == 14  # every other day
    assert "10 of them due by 2020-03-29" in run("--scorecard", "--store", store).stdout


def test_few_incidents_are_said_to_be_few(store: Path) -> None:
    assert "n = 0, fewer than 5" in run("BOL", "PER", "--store", store, "--days", 7).stdout
    assert "fewer than" not in run("CHL", "PER", "--store", store, "--days", 7).stdout


def test_one_side_alone_asks_for_tomorrow(store: Path) -> None:
    found = msgspec.json.decode(run("CHL", "--store", store, "--json").stdout, type=list[Tomorrow])

    assert (found[0].type, found[0].recipient) == ("ACCUSE", "PER")
    assert "CHL may" in run("CHL", "--store", store).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("CHL", "Chile"), "CHL stands on both sides"), (("CHL", "Atlantis"), "'Atlantis' is no country"),
     (("CHL", "PER", "--as-of", "2020-01-09"), "needs 28 days of history, and the store has 9"),
     (("CHL", "PER", "--as-of", "1999-01-09"), "no dated report by"),
     (("EU",), "the European Union is not one country"),
     (("CHL", "PER", "--days", "0"), "cannot forecast 0 days")],
)  # fmt: skip
def test_wrong_questions_are_told(store: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments, "--store", store)

    assert isinstance(done.exception, Problem)
    assert said in str(done.exception)


def test_a_group_is_a_side_by_the_members_of_the_day(store: Path) -> None:
    every = msgspec.json.decode(run("CHL", "PER,BOL", "--store", store, "--json").stdout, type=list[Forecast])

    assert {one.kind: one.known for one in every}["cooperation"] == 30
    assert run("EU", "all", "--store", store).exit_code == 0


def test_no_side_at_all_is_wrong_usage(store: Path) -> None:
    assert run("--store", store).exit_code == 2
