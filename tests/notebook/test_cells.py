from __future__ import annotations

import msgspec
from examples import EVENT

from standoff.notebook.cells import MOST, cells_of, cut
from standoff.notebook.opened import OpenStore
from standoff.records.event import Words
from standoff.records.rejection import Reason, Rejection


def test_an_event_reads_like_a_sentence(opened: OpenStore) -> None:
    cells = cells_of(opened.events(type="ACCUSE")[0])

    assert (cells["who"], cells["did"], cells["to whom"], cells["denied by"]) == ("CHL GOV", "ACCUSE", "PER GOV", "PER")
    assert cells["sentence"].startswith("According to the ministry, Chile accused Peru")
    assert 'href="https://example.org/row"' in cells["source"]


def test_a_long_sentence_is_cut() -> None:
    assert cut("a" * MOST) == "a" * MOST
    assert cut("a" * (MOST + 1)) == "a" * MOST + "…"


def test_without_words_the_place_of_the_sentence_stays() -> None:
    bare = msgspec.structs.replace(EVENT, evidence=(Words(3, 9, ""),))

    assert cells_of(bare)["sentence"] == f"{EVENT.article} [3, 9)"


def test_a_record_without_a_way_of_its_own_shows_its_fields() -> None:
    told = Rejection(reason=Reason.EMPTY, where="a.txt", detail="has <no> text")

    assert cells_of(told)["reason"] == "empty"
    assert cells_of(told)["detail"] == "has &lt;no&gt; text"
