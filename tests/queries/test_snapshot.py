from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from standoff.queries.bounds import Bounds
from standoff.queries.filters import Filters
from standoff.queries.snapshot import Snapshot


@pytest.fixture
def snapshot(store: Path) -> Iterator[Snapshot]:
    opened = Snapshot(store, Bounds())
    yield opened
    opened.close()


def test_an_article_and_its_events(snapshot: Snapshot) -> None:
    (event,) = snapshot.events(Filters(), 1).items
    article = snapshot.article(event.article)

    assert article is not None
    assert event.trigger.text == article.text[event.trigger.start : event.trigger.end] == "accused"
    assert snapshot.article("nobody") is None
