import errno
import os
from pathlib import Path

import pytest

from standoff.records.problem import Problem
from standoff.store.journal import Journal, now, run_name
from standoff.store.ledger import Ledger
from standoff.store.lines import Ended


def test_a_run_that_writes_nothing_leaves_nothing(tmp_path: Path) -> None:
    with Journal(tmp_path):
        pass

    assert list(tmp_path.iterdir()) == []


def test_lines_come_back_in_the_order_of_time(tmp_path: Path) -> None:
    with Journal(tmp_path) as late, Journal(tmp_path) as early:
        early.write(Ended(at=1))
        late.write(Ended(at=2))
        early.write(Ended(at=3))

    assert [line.at for line in Ledger.read(tmp_path).lines] == [1, 2, 3]


def test_a_full_disk_leaves_the_lines_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal(tmp_path) as journal:
        journal.write(Ended(at=1))
        real = os.write

        def half(handle: int, data: bytes) -> int:
            if len(data) < 10:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(handle, data[: len(data) - 5])

        monkeypatch.setattr(os, "write", half)
        with pytest.raises(Problem, match="No space left"):
            journal.write(Ended(at=2))
        monkeypatch.undo()
        journal.write(Ended(at=3))

    assert [line.at for line in Ledger.read(tmp_path).lines] == [1, 3]


def test_runs_have_names_of_their_own_that_sort() -> None:
    names = [run_name() for _ in range(5)]

    assert len(set(names)) == 5
    assert names == sorted(names)
    assert now() <= now()
