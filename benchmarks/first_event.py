"""Wall time from starting `standoff read` on one report in a new process to its first event.

    python -m benchmarks.first_event [--runs 5] [FILE]

Prints the median, the least and the greatest of the runs, in seconds. The first run, which may find a cold disk,
counts.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.articles import REPORT

MARK = "• ".encode()  # what `standoff read` puts before each event


def seconds_to_first_event(path: Path) -> float:
    """One cold run; raises `RuntimeError` where it ends without an event."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "standoff", "read", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if MARK in line:
                taken = time.perf_counter() - started
                process.terminate()
                return taken
    raise RuntimeError(f"`standoff read {path}` printed no event (exit code {process.returncode})")


def measured(path: Path | None = None, runs: int = 5) -> list[float]:
    """The seconds of some cold runs on a report, or on the made-up one."""
    with tempfile.TemporaryDirectory() as folder:
        report = path or Path(folder) / "report.txt"
        if path is None:
            report.write_text(REPORT, encoding="utf-8")
        return [seconds_to_first_event(report) for _ in range(runs)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="a report to read instead of the made-up one")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    taken = measured(options.file, options.runs)
    print(f"first event after {statistics.median(taken):.2f} s (median of {len(taken)};", end=" ")
    print(f"least {min(taken):.2f}, greatest {max(taken):.2f})")


if __name__ == "__main__":
    main()
