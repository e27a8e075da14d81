from pathlib import Path

import msgspec
import pytest
from test_parts import LIMA, OSLO, outcome, write

from standoff.records.article import Article
from standoff.records.problem import Problem
from standoff.store.check import check
from standoff.store.compact import compact
from standoff.store.folder import table_files
from standoff.store.locks import LEDGER, WRITING, shared
from standoff.store.query import Store

MAY = [msgspec.structs.replace(OSLO, text=f"Envoys met in Oslo for the {n}th time.") for n in range(5)]


def rows(store: Path) -> list[tuple[object, ...]]:
    with Store(store) as opened:
        counted = opened.rows("select id, input from articles order by all")
        return (
            counted
            + opened.rows("select id, article from events order by all")
            + opened.rows("from copies order by all")
        )


def test_small_files_become_one_a_table_and_month_and_nothing_else_changes(tmp_path: Path) -> None:
    for number, article in enumerate([*MAY, LIMA]):
        write(tmp_path, [outcome(article, file=f"{number}.txt")])
    write(tmp_path, [outcome(msgspec.structs.replace(OSLO, text=MAY[0].text, publisher="Other"), file="copy.txt")])
    before = rows(tmp_path)

    assert compact(tmp_path) == (14, 4)
    assert rows(tmp_path) == before
    assert check(tmp_path).faults == ()
    assert len(table_files(tmp_path, "articles")) == 2


def test_what_was_done_stays_done(tmp_path: Path) -> None:
    for article in MAY:
        write(tmp_path, [outcome(article, file=f"{article.id}.txt")])
    compact(tmp_path)
    write(tmp_path, [outcome(article, file=f"{article.id}.txt") for article in MAY])

    with Store(tmp_path) as store:
        assert store.count("all_articles") == 5


def test_rows_that_left_their_input_are_dropped(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    write(tmp_path, [outcome(LIMA)])
    compact(tmp_path)

    with Store(tmp_path) as store:
        assert [row.id for row in store.articles()] == [LIMA.id]
        assert store.count("all_articles") == store.count("all_events") == 1


def test_an_earlier_coder_is_kept_until_it_is_to_be_forgotten(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    write(tmp_path, [outcome(OSLO, coder="reader@2")], coder="reader@2", recode=True)
    compact(tmp_path)
    with Store(tmp_path) as store:
        assert store.rows("select coder from all_events order by all") == [("reader@1",), ("reader@2",)]
        assert store.rows("select coder from events") == [("reader@2",)]

    compact(tmp_path, forget="reader@1")
    with Store(tmp_path) as store:
        assert store.rows("select coder from all_events") == [("reader@2",)]


def test_a_store_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, [outcome(Article(text="One."))])
    with shared(tmp_path / LEDGER / WRITING), pytest.raises(Problem, match="written by another run"):
        compact(tmp_path)


def test_who_reads_meanwhile_reads_on(tmp_path: Path) -> None:
    for article in MAY:
        write(tmp_path, [outcome(article, file=f"{article.id}.txt")])
    with Store(tmp_path) as store:
        compact(tmp_path)
        assert store.count("events") == 5
    write(tmp_path, [])

    assert len(table_files(tmp_path, "events")) == 1
