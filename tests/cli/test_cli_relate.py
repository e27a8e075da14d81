"""`standoff relate`: an answer a row, and one line for each row that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from standoff.cli.relate import command

GOOD = {"id": 1, "sentence": "Chile condemned Peru.", "source": [0, 5], "target": [16, 20]}


def test_answers_and_complaints(tmp_path: Path) -> None:
    rows = [json.dumps(GOOD), '{"id": 2, "sentence": "cut', json.dumps({**GOOD, "id": 3, "target": [90, 95]}), ""]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")

    result = CliRunner().invoke(command, [str(tmp_path / "rows.jsonl"), "--format", "jsonl"])

    assert result.exit_code == 1
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(a["id"], a["type"], a["quad"]) for a in answers] == [(1, "ACCUSE", "verbal-conflict")]
    assert sum(answers[0]["scores"].values()) > 0.98
    assert [line for line in result.stderr.splitlines() if ":2:" in line]
    assert [line for line in result.stderr.splitlines() if ":3:" in line and "target" in line]
