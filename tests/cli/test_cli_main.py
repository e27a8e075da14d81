"""What every command owes its caller: a quick help, the right exit code, one clear line and never a traceback."""

import importlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from interrupts import heed_interrupts

from standoff.cli.main import COMMANDS

STANDOFF = [sys.executable, "-m", "standoff"]
HELP_SECONDS = 1.0  # about 0.1 on a laptop; loose, since tests share their machine


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*STANDOFF, *arguments], input=given, capture_output=True, timeout=120, check=False)


def test_help_names_every_command_and_is_quick() -> None:
    began = time.monotonic()
    done = run("--help")

    assert time.monotonic() - began < HELP_SECONDS
    assert done.returncode == 0
    assert [name for name in COMMANDS if name not in done.stdout.decode()] == []


def test_help_loads_no_room_but_its_own() -> None:
    code = (
        "import sys, click.testing, standoff.cli.main as m;"
        "click.testing.CliRunner().invoke(m.main, ['--help']);"
        "print(*(n for n in sys.modules if n.startswith(('standoff.pipeline', 'numpy', 'duckdb', 'rich'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout.strip() == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_keeps_the_convention(name: str) -> None:
    assert isinstance(importlib.import_module(COMMANDS[name].module).command, click.Command)


@pytest.mark.parametrize("arguments", [["sing"], ["code"], ["code", "--workers", "0", "x"], ["schema", "poem"]])
def test_wrong_usage_is_2_and_says_what_is_right(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert b"Usage: standoff" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_missing_input_is_1_and_one_line(tmp_path: Path) -> None:
    done = run("code", str(tmp_path / "none.txt"))

    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[0].endswith("none.txt: missing: does not exist: check the path")


def test_a_wrong_setting_is_2_and_one_line(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Envoys of both sides met in Oslo on Monday.")
    done = subprocess.run(
        [*STANDOFF, "code", str(report)],
        env={"STANDOFF_THREADS": "many"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 2
    assert (
        done.stderr
        == "standoff: STANDOFF_THREADS must be a whole number from 1 up, not 'many': set it so, or unset it\n"
    )


def test_a_reader_that_leaves_is_left_in_silence() -> None:
    process = subprocess.Popen([*STANDOFF, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(timeout=60)

    assert said == b""
    assert process.returncode in (0, 141)


def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*STANDOFF, "schema"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)

    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("standoff: the output: no space left on device: free some space, or write elsewhere")


def test_ctrl_c_is_130_and_no_traceback() -> None:
    process = subprocess.Popen(
        [*STANDOFF, "code", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    time.sleep(2)  # it waits for standard input by then
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 130
    assert said.decode().splitlines()[-1] == "standoff: stopped"
    assert b"Traceback" not in said
