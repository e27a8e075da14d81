from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from standoff.cli.serve import bound, command
from standoff.records.problem import Problem


def test_an_address_that_others_reach_needs_a_token(tmp_path: Path) -> None:
    found = CliRunner().invoke(command, ["--store", str(tmp_path), "--host", "0.0.0.0", "--port", "0"])

    assert isinstance(found.exception, Problem)
    assert "--token-file" in str(found.exception)


def test_a_folder_that_is_no_store(tmp_path: Path) -> None:
    found = CliRunner().invoke(command, ["--store", str(tmp_path / "nothing"), "--port", "0"])

    assert "is no store" in str(found.exception)


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(Problem, match="choose another with --host or --port"):
            bound("127.0.0.1", other.getsockname()[1])


def test_who_comes_early_waits() -> None:
    with bound("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname(), timeout=10) as visitor:
        assert visitor.getpeername() == listening.getsockname()
