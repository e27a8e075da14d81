from pathlib import Path

import msgspec
import pytest

from standoff.cli.rows import Rows, is_file


class Number(msgspec.Struct):
    n: int


def half(row: Number) -> dict[str, object]:
    if row.n % 2:
        raise ValueError(f"{row.n} is odd")
    return {"half": row.n // 2}


def test_files_and_standard_input_are_files_and_words_are_not(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.touch()

    assert is_file(str(file))
    assert is_file("-")
    assert not any(is_file(words) for words in ("Iran", "", "x" * 100_000, "a\x00b", "a/" * 9000))


def test_good_rows_are_answered_and_wrong_ones_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b'{"n": 4}\n\n{"n": 3}\nnonsense\n\xff\xfe\n{"n": 8}\n')
    rows = Rows(str(file), "{n}")

    answers = list(rows.answered(Number, half))
    told = capsys.readouterr().err.splitlines()

    assert answers == [{"half": 2}, {"half": 4}]
    assert rows.wrong
    assert [line.split(":")[2] for line in told] == ["3", "4", "5"]
    assert "3 is odd; want {n}" in told[0]
