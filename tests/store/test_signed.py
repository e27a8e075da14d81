"""The texts of some months, numbered by the day of publication, with their signatures."""

import datetime as dt
from pathlib import Path

import duckdb
import numpy as np
import pytest
from test_near import story
from test_parts import write

from standoff.records.article import Article
from standoff.store import signed as module
from standoff.store.ledger import Ledger
from standoff.store.minhash import signature_of, signatures
from standoff.store.outcome import Outcome
from standoff.store.parquet import connected
from standoff.store.signed import paths_of, signed
from standoff.store.standing import INDEX
from standoff.store.tables import UNDATED


def report(seed: int, day: str, publisher: str = "First") -> Outcome:
    article = Article(
        text=" ".join(story(seed)), published=dt.date.fromisoformat(day) if day else None, publisher=publisher
    )
    return Outcome(input=f"{publisher}{seed}.txt", article=article, signature=signature_of(article.text))


def opened() -> duckdb.DuckDBPyConnection:
    """A connection as `settle` leaves it where nothing was coded again."""
    connection = connected()
    connection.execute("create table replaced (part varchar, item varchar)")
    return connection


def test_the_files_of_some_months_alone_are_read(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-05-02"), report(2, "2019-06-02"), report(3, ""), report(4, "2019-07-02")])

    paths = paths_of(Ledger.read(tmp_path), ["2019-06", UNDATED])
    assert [path.split("/")[1] for path in paths] == ["month=2019-06", "month=unknown"]
    assert paths_of(Ledger.read(tmp_path), []) == []


def test_texts_are_numbered_by_day_the_undated_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FILES", 2)
    monkeypatch.setattr(module, "BATCH", 1)
    told = [report(1, ""), report(2, "2019-06-09"), report(3, "2019-05-30"), report(4, "2019-06-02")]
    for one in told:  # each in a part of its own
        write(tmp_path, [one])
    paths = paths_of(Ledger.read(tmp_path), ["2019-05", "2019-06", UNDATED])

    with opened() as connection, signed(connection, tmp_path, paths) as rows:
        days = connection.execute("select day from signed order by rowid").fetchall()
        assert days == [("2019-05-30",), ("2019-06-02",), ("2019-06-09",), ("",)]
        assert np.array_equal(rows, signatures([told[at].signature for at in (2, 3, 1, 0)]))


def test_a_text_that_came_twice_is_numbered_once_and_a_short_one_not_at_all(tmp_path: Path) -> None:
    short = Outcome(input="short.txt", article=Article(text="Oslo accused Lima.", published=dt.date(2019, 5, 1)))
    write(tmp_path, [report(1, "2019-05-02"), report(1, "2019-05-03", "Second"), short])

    with opened() as connection, signed(connection, tmp_path, paths_of(Ledger.read(tmp_path), ["2019-05"])) as rows:
        assert connection.execute("select day from signed").fetchall() == [("2019-05-02",)]
        assert np.array_equal(rows, signatures([report(1, "").signature]))


def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    write(tmp_path, [report(1, "2019-05-02")])
    before = list((tmp_path / INDEX).iterdir())

    with opened() as connection, signed(connection, tmp_path, []) as rows:
        assert len(rows) == 0
    assert list((tmp_path / INDEX).iterdir()) == before
