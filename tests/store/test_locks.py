import subprocess
import sys
from pathlib import Path

from standoff.store.locks import alone, reading, shared

HOLD = """
import sys
from pathlib import Path
from standoff.store.locks import shared
with shared(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_several_may_share_and_one_may_not_be_alone_then(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with shared(lock), shared(lock), alone(lock) as free:
        assert not free
    with alone(lock) as free:
        assert free


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline() == b"held\n"
        with alone(lock) as free:
            assert not free
        process.kill()

    with alone(lock) as free:
        assert free


def test_a_store_without_a_ledger_may_be_read(tmp_path: Path) -> None:
    with reading(tmp_path):
        assert list(tmp_path.iterdir()) == []
