"""`standoff export`: a store's events in other formats."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result
from examples import ARTICLE, EVENT

from standoff.cli import import_events
from standoff.cli.export import command
from standoff.records.codes import Status
from standoff.records.event import Event
from standoff.store.outcome import Outcome
from standoff.store.query import Store
from standoff.store.writer import StoreWriter


@pytest.fixture
def store(tmp_path: Path) -> Path:
    denied = msgspec.structs.replace(EVENT, id="e2", status=Status.NEGATED, date="2021-03-09")
    with StoreWriter(tmp_path / "store") as writer:
        writer.add(Outcome(input="a.txt", article=ARTICLE, events=(EVENT, denied)))
    return tmp_path / "store"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_what_happened_is_exported_and_the_rest_is_told(store: Path) -> None:
    done = run("gdelt", "--store", store)

    assert done.exit_code == 0, done.output
    assert [line.count("\t") for line in done.stdout.splitlines()] == [60]
    assert "left out 1 event: status negated" in done.stderr
    assert "over what (over)" in done.stderr
    assert "--status adds others" in done.stderr


@pytest.mark.parametrize(
    ("options", "count"),
    [((), 2), (("--since", "2021-03-09"), 1), (("--until", "2021-03-08"), 1), (("--country", "per"), 2),
     (("--country", "Peru"), 2), (("--country", "all"), 2),
     (("--country", "USA"), 0), (("--status", "negated"), 1)],
)  # fmt: skip
def test_events_are_chosen(store: Path, options: tuple[str, ...], count: int) -> None:
    done = run("csv", "--store", store, *options)

    assert len(done.stdout.splitlines()) == 1 + count


def test_the_wire_comes_back_from_parquet(store: Path, tmp_path: Path) -> None:
    assert run("parquet", "--store", store, "-o", tmp_path / "a.parquet").exit_code == 0
    back = CliRunner().invoke(import_events.command, ["parquet", str(tmp_path / "a.parquet")])
    with Store(store) as known:
        events = list(known.events())

    assert [msgspec.json.decode(line, type=Event) for line in back.stdout.splitlines()] == events


def test_what_was_coded_from_words_is_not_replaced_by_a_copy(store: Path, tmp_path: Path) -> None:
    run("parquet", "--store", store, "-o", tmp_path / "a.parquet")
    done = CliRunner().invoke(import_events.command, ["parquet", str(tmp_path / "a.parquet"), "--store", str(store)])

    assert "already holds with its text" in done.stderr
    with Store(store) as known:
        assert [row.text for row in known.articles()] == [ARTICLE.text]


def test_r_needs_a_file(store: Path) -> None:
    done = run("r", "--store", store)

    assert done.exit_code == 2
    assert "name a file with --output" in done.stderr


def test_reversed_days_are_refused(store: Path) -> None:
    done = run("csv", "--store", store, "--since", "2021-05-01", "--until", "2021-04-01")

    assert done.exit_code == 2
    assert "swap them" in done.stderr


def test_a_country_that_nobody_knows_is_told_and_no_empty_file_written(store: Path) -> None:
    done = run("csv", "--store", store, "--country", "Atlantis")

    assert "'Atlantis' is no country" in str(done.exception)
    assert done.stdout == ""
