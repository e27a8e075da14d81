from pathlib import Path

import msgspec
import pytest
from examples import EVENT
from test_parts import LIMA, OSLO, outcome, write

from standoff.records.problem import Problem
from standoff.store.sets import open_set

OTHER = msgspec.structs.replace(EVENT, id="e3", article="0" * 16)


def test_a_file_is_asked_article_by_article(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(b"\n".join(msgspec.json.encode(one) for one in (EVENT, OTHER, EVENT)) + b"\n\n")
    events = open_set(path)

    assert [one.article for one in events.articles()] == [EVENT.article, OTHER.article]
    assert events.events_of(EVENT.article) == [EVENT, EVENT]
    assert events.events_of(OTHER.article) == [OTHER]


def test_a_store_is_asked_the_same_way(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    events = open_set(tmp_path)

    assert {one.article for one in events.articles()} == {OSLO.id, LIMA.id}
    assert [event.article for event in events.events_of(LIMA.id)] == [LIMA.id]


@pytest.mark.parametrize("line", [b"{", b'{"article": 1}', b"[]"])
def test_a_line_that_is_no_event_is_told(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(msgspec.json.encode(EVENT) + b"\n" + line + b"\n")

    with pytest.raises(Problem, match=r"set\.jsonl:2 is no event"):
        open_set(path)


def test_an_ordinary_folder_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is no set of events"):
        open_set(tmp_path)
