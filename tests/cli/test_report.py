import pytest

from standoff.cli.report import Rejected
from standoff.records.rejection import Reason, Rejection


def rejection(reason: Reason) -> Rejection:
    return Rejection(reason=reason, where="reports.jsonl:3", detail="is cut off: write the line again")


def test_an_input_is_listed_and_makes_1(capsys: pytest.CaptureFixture[str]) -> None:
    rejected = Rejected()

    assert list(rejected.taken_from(["a", rejection(Reason.BAD_JSON), "b"])) == ["a", "b"]
    assert rejected.exit_code == 1
    assert capsys.readouterr().err == "standoff: reports.jsonl:3: bad-json: is cut off: write the line again\n"


def test_a_claim_is_no_fault_of_the_input(capsys: pytest.CaptureFixture[str]) -> None:
    rejected = Rejected()
    rejected.take(rejection(Reason.NO_PARTY))

    assert rejected.exit_code == 0
    assert capsys.readouterr().err == ""


def test_words_of_an_input_command_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Rejected().take(
        Rejection(reason=Reason.MISSING, where="a\x1b[2J\udce9.txt", detail="does not exist: check the path")
    )

    assert capsys.readouterr().err == "standoff: a�[2J�.txt: missing: does not exist: check the path\n"
