"""`standoff store`, as a user runs it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from standoff.cli.code import command as code
from standoff.cli.store import command
from standoff.records.problem import Problem
from standoff.store.card import CARD
from standoff.store.folder import MARK, table_files

REPORTS = {
    "a.txt": "France recalled its ambassador to Italy on Thursday.\n\nItaly's minister had met protesters in Paris.",
    "b.txt": "Chile accused Peru of moving troops to the border, and Peru denied it on Monday.",
}


@pytest.fixture
def store(tmp_path: Path, weights: Path) -> Path:
    """A store of two runs."""
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
        coded = CliRunner().invoke(code, [str(tmp_path / name), "--store", str(tmp_path / "store")])
        assert coded.exit_code == 0, coded.output
    return tmp_path / "store"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_check_counts_and_finds(store: Path) -> None:
    sound = run("check", store)
    assert sound.exit_code == 0 and "2 articles" in sound.stdout and "all as the ledger says" in sound.stdout

    broken = table_files(store, "events")[0]
    broken.write_bytes(b"PAR1")
    found = run("check", store)
    assert found.exit_code == 1 and str(broken) in found.stderr

    assert run("check", store, "--repair").exit_code == 0
    assert run("check", store).exit_code == 0


def test_compact_says_how_many_files_became_how_many(store: Path) -> None:
    done = run("compact", store)

    assert done.exit_code == 0
    assert "files became" in done.stdout
    assert run("check", store).exit_code == 0


def test_the_card_is_printed_and_goes_with_the_data(store: Path) -> None:
    done = run("card", store, "--licence", "CC0-1.0")

    assert done.exit_code == 0
    assert (store / CARD).read_text() == done.stdout
    assert "CC0-1.0" in done.stdout


def test_migrate_says_what_a_store_holds_and_refuses_what_it_does_not_know(store: Path) -> None:
    assert run("migrate", store).stdout.startswith("up to date: 2 articles")

    (store / MARK).write_text('{"standoff_store": 99}')
    with pytest.raises(Problem, match="version 99"):
        CliRunner().invoke(command, ["migrate", str(store)], catch_exceptions=False)
