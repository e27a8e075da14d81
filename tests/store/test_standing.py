"""Which rows count; test_parts shows most of it."""

from pathlib import Path

import msgspec
from test_parts import LIMA, OSLO, outcome, write

from standoff.store.ledger import Ledger
from standoff.store.query import Store
from standoff.store.standing import INDEX, index_path, last_index

LATER = msgspec.structs.replace(OSLO, published=None, publisher="Undated")


def test_a_run_writes_down_what_counts_and_keeps_the_last_state_alone(tmp_path: Path) -> None:
    for article in (OSLO, LIMA, LATER):
        write(tmp_path, [outcome(article, file=f"{article.publisher}{article.id}.txt")])

    assert [path.name for path in (tmp_path / INDEX).iterdir()] == [index_path(tmp_path, Ledger.read(tmp_path)).name]


def test_without_the_table_a_reader_finds_the_same(tmp_path: Path) -> None:
    write(tmp_path, [outcome(LATER, file="later.txt"), outcome(LIMA)])
    write(tmp_path, [outcome(OSLO, file="first.txt")])
    with Store(tmp_path) as store:
        written = store.rows("select id, input from articles order by all"), store.rows("from copies")
    last = last_index(tmp_path)
    assert last is not None
    last.unlink()

    with Store(tmp_path) as store:
        assert (store.rows("select id, input from articles order by all"), store.rows("from copies")) == written
        assert store.rows("select input from copies") == [("later.txt",)]  # a dated report comes first


def test_the_claims_that_a_copy_left_out_are_not_counted_twice(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LATER, file="b.txt")])

    with Store(tmp_path) as store:
        assert (store.count("all_articles"), store.count("articles"), store.count("events")) == (2, 1, 1)
