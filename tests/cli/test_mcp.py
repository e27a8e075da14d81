from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

WITHOUT = "import sys; sys.modules[{name!r}] = None; sys.argv = ['standoff', *sys.argv[1:]]; " + (
    "from standoff.cli.main import run; run()"
)


def mcp(*arguments: str, without: str = "") -> subprocess.CompletedProcess[str]:
    """`standoff mcp` as a program of its own, where `without` names a package that is not installed."""
    start = ["-c", WITHOUT.format(name=without)] if without else ["-m", "standoff"]
    return subprocess.run(
        [sys.executable, *start, "mcp", *arguments],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False, env=dict(os.environ),
    )  # fmt: skip


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    done = mcp("--store", str(tmp_path / "nowhere"))

    assert (done.returncode, done.stdout) == (2, "")
    assert "is no store" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_extra_that_is_not_installed(store: Path) -> None:
    done = mcp("--store", str(store), without="mcp")

    assert done.returncode == 2
    assert "pip install -c constraints.txt '.[mcp]'" in done.stderr
    assert "pip install 'standoff[mcp]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_client_that_hangs_up(store: Path) -> None:
    done = mcp("--store", str(store))

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}  # fmt: skip


def test_ctrl_c_ends_it(store: Path) -> None:
    command = [sys.executable, "-m", "standoff", "mcp", "--store", str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
        assert server.stdin and server.stdout and server.stderr
        server.stdin.write(json.dumps(HELLO).encode() + b"\n")
        server.stdin.flush()
        answer = json.loads(server.stdout.readline())
        server.send_signal(signal.SIGINT)
        code = server.wait(timeout=60)
        said = server.stderr.read()

    assert answer["result"]["serverInfo"]["name"] == "standoff"
    assert (code, said.strip()) == (130, b"standoff: stopped")
