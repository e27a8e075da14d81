"""The dispatcher: finds a command's module when it is called, so that `standoff --help` stays quick.

How to add a command, say `standoff who`:

1. Write `cli/who.py`. At module level it defines `command`, a `click.Command`: a function named `command`
   under `@click.command(...)` is one, and a `click.Group` is one too. Its imports stand at the top of the file as
   everywhere else: nothing of it is loaded before the command is called.
2. Add its line to COMMANDS below: the name, the module, the line that `standoff --help` shows.

What a command owes its caller:

- It prints rows through `cli.output`, which knows terminals, pipes, `--format` and `--output`.
- It ends with `raise SystemExit(code)`, or returns for 0: 0 done, 1 some inputs were rejected (each one listed on
  standard error through `cli.report`), 2 wrong usage, 130 stopped. It raises `click.UsageError` for wrong usage.
- For what only the operator can mend (no weights, an unreadable store) any room raises a `records.problem.Problem`,
  whose one line says what, where, why and what to do; the dispatcher shows it and exits with 2. A traceback is
  a bug of ours.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
from io import TextIOWrapper
from typing import Any, NamedTuple

import click

from standoff import __version__
from standoff.records.problem import Problem
from standoff.settings import hold_threads

STOPPED = 130  # 128 + SIGINT, as shells count
PIPE_CLOSED = 141  # 128 + SIGPIPE: the reader of our output has gone, as after `| head`
FAILED = 2
REMEDIES = {
    errno.ENOSPC: "free some space, or write elsewhere with --output or --store; no half-written file was left",
    errno.EACCES: "ask for the permission, or write elsewhere with --output or --store",
    errno.EROFS: "the file system is read-only: write elsewhere with --output or --store",
    errno.EDQUOT: "your quota is used up: free some space, or write elsewhere with --output or --store",
}
"""What to do, by the system's error number."""


class Entry(NamedTuple):
    """Where a command lives, and what `standoff --help` says of it without loading it."""

    module: str
    help: str


COMMANDS: dict[str, Entry] = {
    "read": Entry("standoff.cli.read", "Read one report: its sentences with their events beneath."),
    "code": Entry("standoff.cli.code", "Code reports into events, to standard output or into a store."),
    "annotate": Entry("standoff.cli.annotate", "Mark reports: sentences, entities, places, times, attributions."),
    "relate": Entry("standoff.cli.relate", "Say what one given party does to another in a sentence."),
    "who": Entry("standoff.cli.who", "Say whom words name on a day: country, sector, name, office."),
    "where": Entry("standoff.cli.where", "Say which place words name, with coordinates."),
    "gazetteer": Entry("standoff.cli.gazetteer", "Bring your own persons, organisations and places."),
    "forecast": Entry("standoff.cli.forecast", "Say how many incidents to expect, and how good such forecasts were."),
    "import": Entry(
        "standoff.cli.import_events", "Bring events of ICEWS, GDELT, POLECAT, PLOVER, a table into a store."
    ),
    "export": Entry("standoff.cli.export", "Write a store's events as ICEWS, GDELT, POLECAT, PLOVER, CSV, Parquet, R."),
    "watch": Entry("standoff.cli.watch", "Watch feeds and code what is new in them into a store, never twice."),
    "align": Entry("standoff.cli.align", "Put the words back into events that came without them."),
    "store": Entry("standoff.cli.store", "Look after a store: check it, merge its files, describe it."),
    "claims": Entry("standoff.cli.claims", "List what one side alleges and the other denies."),
    "tension": Entry("standoff.cli.tension", "Say whether tension between two sides grows, with the evidence."),
    "brief": Entry("standoff.cli.brief", "Say what changed: verdicts, contested claims, new kinds of act."),
    "score": Entry("standoff.cli.score", "Score standoff against annotated articles, field by field."),
    "demo": Entry("standoff.cli.demo", "Code the reports that come with the package and show what comes out."),
    "serve": Entry("standoff.cli.serve", "Serve the page and the API of a store, on this machine."),
    "mcp": Entry("standoff.cli.mcp", "Serve a store to assistants (Model Context Protocol), read-only."),
    "schema": Entry("standoff.cli.schema", "Print the JSON Schema of the event, the document, the rejection."),
    "doctor": Entry("standoff.cli.doctor", "Check the installation: versions, weights, gazetteer, extras."),
}


class Dispatcher(click.Group):
    """A group whose commands are named in COMMANDS and loaded when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, loading its module; None where there is no such command."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = importlib.import_module(entry.module).command
        if not isinstance(command, click.Command):
            raise TypeError(f"{entry.module}.command must be a click.Command, not {type(command).__name__}")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Click itself would call a closed pipe 1, which means rejected inputs here."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            leave_pipe()
            ctx.exit(PIPE_CLOSED)
        return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, so that no module is loaded for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


@click.group(cls=Dispatcher, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="standoff")
def main() -> None:
    """Read news reports: who did what to whom, according to whom, and whether it really happened.

    Begin with `standoff demo`, or `standoff read REPORT.txt`.
    """


def run() -> None:
    """Run the command line and exit; every way out that is not a bug of ours is told in one line."""
    hold_threads()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows no "→" shows "?", and nobody sees a traceback
    try:
        code = main(prog_name="standoff", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        print("standoff: stopped", file=sys.stderr)
        code = STOPPED
    except Problem as error:
        print(f"standoff: {error}", file=sys.stderr)
        code = FAILED
    except OSError as error:
        print(f"standoff: {told(error)}", file=sys.stderr)
        code = FAILED
    raise SystemExit(code if isinstance(code, int) else 0)


def told(error: OSError) -> str:
    """What the system refused, where, and what to do about it, in one line."""
    where = error.filename or "the output"
    why = error.strerror or str(error)
    return f"{where}: {why.lower()}: {REMEDIES.get(error.errno or 0, 'check the path and its permissions')}"


def leave_pipe() -> None:
    """Point standard output at nothing, so that Python's last flush finds no closed pipe and says nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
