"""`standoff import`: events into a store or a pipe, losses and rejections told."""

from pathlib import Path

import msgspec
from click.testing import CliRunner, Result

from standoff.cli.import_events import command
from standoff.exchange.icews import COLUMNS
from standoff.records.event import Event
from standoff.store.query import Store

ROW = {"Event ID": "1", "Event Date": "2014-01-02", "Source Name": "Chad", "Source Country": "Chad",
       "CAMEO Code": "190", "Target Name": "Mali", "Target Country": "Mali", "Story ID": "3"}  # fmt: skip


def icews(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "icews.tab"
    lines = [list(COLUMNS), *([row.get(name, "") for name in COLUMNS] for row in rows)]
    path.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments], standalone_mode=True)


def test_events_go_into_the_store(tmp_path: Path) -> None:
    done = run("icews", icews(tmp_path, ROW, ROW | {"Event ID": "2", "CAMEO Code": "010"}), "--store", tmp_path / "s")

    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    assert "2 rows in, 1 event out" in done.stderr
    assert "left out 1 row: CAMEO 01, statements" in done.stderr
    assert "column Story ID" in done.stderr
    with Store(tmp_path / "s") as store:
        assert [event.coder for event in store.events()] == ["import:icews"]


def test_without_a_store_they_go_to_standard_output(tmp_path: Path) -> None:
    done = run("icews", icews(tmp_path, ROW))

    (event,) = (msgspec.json.decode(line, type=Event) for line in done.stdout.splitlines())
    assert (event.actors[0].country, event.recipients[0].country) == ("TCD", "MLI")


def test_a_bad_row_is_listed_and_the_others_are_kept(tmp_path: Path) -> None:
    path = icews(tmp_path, ROW | {"Event Date": "soon"}, ROW)
    done = run("icews", path, tmp_path / "missing.tab", "--store", tmp_path / "s")

    assert done.exit_code == 1
    assert f"{path}:2: unreadable: 'soon' is no day" in done.stderr
    assert "missing.tab: missing: there is no such file" in done.stderr
    with Store(tmp_path / "s") as store:
        assert store.count("events") == 1
        assert store.count("rejections") == 2


def test_a_mapping_is_for_tables(tmp_path: Path) -> None:
    done = run("icews", icews(tmp_path, ROW), "--map", tmp_path / "m.toml")

    assert done.exit_code == 2
    assert "--map is for csv and parquet" in done.stderr
