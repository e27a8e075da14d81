from pathlib import Path

import pytest
from test_parts import LIMA, OSLO, item_of, outcome, write

from standoff.records.problem import Problem
from standoff.store.journal import Journal, now
from standoff.store.keys import key_of, packed
from standoff.store.ledger import Ledger, ledger_files
from standoff.store.lines import Dropped, Gone, Snapshot
from standoff.store.run import adding_to


def test_what_is_done_is_known_by_how_and_by_whom(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    ledger = Ledger.read(tmp_path)

    assert set(ledger.items("", None).tolist()) == {item_of(outcome(OSLO)), item_of(outcome(LIMA))}
    assert ledger.items("", "reader@2").size == ledger.items("without text", None).size == 0
    assert ledger.coders() == ["reader@1"]


def test_an_item_that_left_its_only_input_is_retired(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    oslo = item_of(outcome(OSLO))
    with Journal(tmp_path) as journal:
        journal.write(Gone(at=now(), items=packed([oslo]), inputs=packed([key_of("a.jsonl")])))

    assert Ledger.read(tmp_path).retired().tolist() == [oslo]
    assert Ledger.read(tmp_path).items("", None).tolist() == [item_of(outcome(LIMA))]


def test_the_state_changes_with_what_counts(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    before = Ledger.read(tmp_path)
    write(tmp_path, [outcome(OSLO)])
    same = Ledger.read(tmp_path)
    with Journal(tmp_path) as journal:
        journal.write(Dropped(at=now(), part=next(iter(before.parts))))

    assert before.state == same.state != Ledger.read(tmp_path).state


def test_a_run_that_did_not_end_is_counted(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), adding_to(tmp_path, coder="reader@1"):
        raise KeyboardInterrupt

    assert Ledger.read(tmp_path).stopped() == 1


def test_a_line_that_was_cut_off_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    (path,) = ledger_files(tmp_path)
    with path.open("ab") as file:
        file.write(b'{"type":"done","at":17')

    assert len(Ledger.read(tmp_path).parts) == 1


def test_a_damaged_line_before_the_last_is_told(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    (path,) = ledger_files(tmp_path)
    path.write_bytes(b"damaged\n" + path.read_bytes())

    with pytest.raises(Problem, match=":1 is damaged"):
        Ledger.read(tmp_path)


def test_a_snapshot_stands_for_the_files_that_it_names(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    (path,) = ledger_files(tmp_path)
    with Journal(tmp_path) as journal:
        journal.write(Snapshot(at=now(), replaces=(path.name,)))

    assert Ledger.read(tmp_path).parts == {}
