"""What a run passes over; the rest of its work is seen in test_parts, its end in test_faults."""

from pathlib import Path

import msgspec
import pytest
from test_parts import LIMA, OSLO, item_of, outcome, write

from standoff.records.rejection import Reason, Rejection
from standoff.store.ledger import Ledger
from standoff.store.outcome import Outcome
from standoff.store.query import Store
from standoff.store.run import adding_to

BAD = Outcome(
    input="b.txt",
    article=None,
    rejections=(Rejection(reason=Reason.EMPTY, where="b.txt", detail="is empty"),),
)


def test_an_item_that_comes_twice_in_a_run_is_taken_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.store.run.NEW_ITEMS", 2)
    with adding_to(tmp_path, coder="reader@1") as run:
        had = [run.has(key, "a.jsonl") for key in (1, 2, 3, 1, 3)]

    assert had == [False, False, False, True, True]
    assert run.passed == 2


def test_a_rejection_is_tried_again_and_stored_once(tmp_path: Path) -> None:
    write(tmp_path, [BAD])
    with adding_to(tmp_path, coder="reader@1") as run:
        assert not run.has(item_of(BAD), "b.txt")
        run.add(msgspec.structs.replace(BAD, item=item_of(BAD)))

    with Store(tmp_path) as store:
        assert store.count("all_rejections") == 1


def test_an_input_that_was_mended_has_no_rejection_any_more(tmp_path: Path) -> None:
    write(tmp_path, [BAD, outcome(OSLO)])
    write(tmp_path, [outcome(LIMA, file="b.txt")])

    with Store(tmp_path) as store:
        assert store.count("rejections") == 0
        assert store.count("articles") == 2


def test_what_was_stored_in_another_way_is_coded_again(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    with adding_to(tmp_path, coder="reader@1", how="without text", keep_text=False) as run:
        assert not run.has(item_of(outcome(OSLO)), "a.jsonl")
        run.add(msgspec.structs.replace(outcome(OSLO), item=item_of(outcome(OSLO))))

    with Store(tmp_path) as store:
        assert [row.text for row in store.articles()] == [""]
        assert store.count("events") == 1


def test_the_ledger_says_how_a_run_went(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), BAD])
    ((done,),) = Ledger.read(tmp_path).parts.values()

    assert (done.articles, done.events, done.reasons, done.coder) == (1, 1, {"empty": 1}, "reader@1")
    assert {file.path.split("/")[0] for file in done.files} == {"articles", "events", "rejections"}
    assert Ledger.read(tmp_path).stopped() == 0
