"""What a PLOVER file's import says that it lost."""

import json
from pathlib import Path

from exchange_examples import read

from standoff.exchange.losses import Losses

RECORD = {"id": "1", "date": "2001-01-05", "event": "AID", "eventText": "gave", "source": [{"code": "PER"}],
          "target": [{"code": "BOL", "sector": "GOV"}], "comment": "checked"}  # fmt: skip


def test_words_and_comments_are_lost(tmp_path: Path) -> None:
    path, losses = tmp_path / "a.jsonl", Losses()
    path.write_text(json.dumps(RECORD) + "\n")
    events, _ = read(path, "plover", losses)

    assert len(events) == losses.events == losses.rows == 1
    lost = {one.what for one in losses.changed}
    assert {"column eventText", "column comment"} <= lost
    assert "column date" not in lost


def test_too_long_a_line_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "' + b"x" * 17_000_000 + b'"}\n' + json.dumps(RECORD).encode() + b"\n")
    events, rejected = read(path, "plover")

    assert len(events) == 1
    assert [said.startswith("the record is longer than") for said in rejected] == [True]
