"""The pool itself; that it agrees with one process is held in test_run."""

import datetime as dt
from pathlib import Path

from standoff.pipeline.items import Item
from standoff.pipeline.pool import coded_apart, coded_in_pool
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

REPORT = Article(text="Ministers of Peru and Chile met in Lima on Monday.", published=dt.date(2019, 5, 2))


def test_no_items_start_no_process() -> None:
    assert list(coded_in_pool([], 2, 1)) == []


def test_one_process_for_each_at_a_time(weights: Path) -> None:
    bad = Rejection(reason=Reason.EMPTY, where="b.txt", detail="is empty")
    first, second = coded_apart([Item("a.txt", REPORT), Item("b.txt", bad)], 1)

    assert first.article == REPORT
    assert second.rejections == (bad,)
