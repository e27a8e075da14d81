"""Imported events live in the store beside coded ones."""

from pathlib import Path

from examples import ARTICLE, EVENT
from exchange_examples import COUNTRIES, table

from standoff.exchange.formats import read_file
from standoff.exchange.icews import COLUMNS
from standoff.exchange.losses import Losses
from standoff.store.outcome import Outcome
from standoff.store.query import Store
from standoff.store.writer import StoreWriter

ROW = {"Event ID": "1", "Event Date": "2014-01-02", "Source Name": "Chad", "Source Country": "Chad", "Story ID": "5",
       "CAMEO Code": "190", "Target Name": "Mali", "Target Country": "Mali"}  # fmt: skip


def put(path: Path, folder: Path) -> None:
    with StoreWriter(folder) as writer:
        for outcome in read_file(path, "icews", COUNTRIES, Losses()):
            writer.add(outcome)


def test_they_are_marked_and_have_no_text(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with StoreWriter(folder) as writer:
        writer.add(Outcome(input="own.txt", article=ARTICLE, events=(EVENT,)))
    put(table(tmp_path / "a.tab", COLUMNS, ROW, ROW | {"Event ID": "2"}), folder)

    with Store(folder) as store:
        assert store.rows("select coder, count(*) from events group by coder order by coder") == [
            ("import:icews", 2), ("reader@1", 1),
        ]  # fmt: skip
        assert store.rows("select characters, text from articles where source_id = '1'") == [(0, "")]
        assert store.count("articles") == 2  # two rows of one story are one report


def test_a_second_import_doubles_nothing(tmp_path: Path) -> None:
    path, folder = table(tmp_path / "a.tab", COLUMNS, ROW), tmp_path / "store"
    put(path, folder)
    put(path, folder)
    put(table(tmp_path / "copy.tab", COLUMNS, ROW), folder)

    with Store(folder) as store:
        assert (store.count("events"), store.count("articles")) == (1, 1)
