from __future__ import annotations

from pathlib import Path

from standoff.queries.bounds import Bounds
from standoff.queries.meta import meta_of
from standoff.queries.snapshot import Snapshot


def test_what_a_store_holds(store: Path) -> None:
    snapshot = Snapshot(store, Bounds())
    meta = meta_of(snapshot)

    assert (meta.articles, meta.first, meta.last, meta.has_text) == (155, "2021-01-04", "2021-06-07", True)
    assert [(one.code, one.name) for one in meta.countries] == [("CHL", "Chile"), ("PER", "Peru")]


def test_a_store_without_words_says_so(silent: Path) -> None:
    snapshot = Snapshot(silent, Bounds())

    assert not meta_of(snapshot).has_text
    snapshot.close()
