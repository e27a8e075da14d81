from __future__ import annotations

from pathlib import Path

import pytest

from standoff.records.problem import Problem
from standoff.web.serving import is_loopback, read_token, serving

SECRET = "0123456789abcdef"


def secret(folder: Path, text: str = SECRET, mode: int = 0o600) -> Path:
    path = folder / "token"
    path.write_text(text)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_addresses_of_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "example.org", "127.0.0.1.example.org", ""])
def test_addresses_that_others_reach(host: str, tmp_path: Path) -> None:
    assert not is_loopback(host)
    with pytest.raises(Problem, match="--token-file"):
        serving(tmp_path, host, 8000, None)
    assert serving(tmp_path, host, 8000, secret(tmp_path)).token == SECRET


@pytest.mark.parametrize(
    ("text", "mode", "said"),
    [
        ("short", 0o600, "16 or more"),
        (SECRET + " x", 0o600, "no blanks"),
        (SECRET + "é", 0o600, "ASCII"),
        (SECRET, 0o644, "chmod 600"),
    ],
)
def test_tokens_that_protect_nothing(tmp_path: Path, text: str, mode: int, said: str) -> None:
    with pytest.raises(Problem, match=said):
        read_token(secret(tmp_path, text, mode))


def test_a_token_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot read the token"):
        read_token(tmp_path / "nothing")
