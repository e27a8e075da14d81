"""The console that reports for people are printed on."""

from __future__ import annotations

import sys

from rich.console import Console

PIPE_WIDTH = 100  # columns where no window bounds them


class Page(Console):
    """A console of a window's width, or of PIPE_WIDTH; it leaves a closed pipe to the dispatcher."""

    def __init__(self) -> None:
        super().__init__(highlight=False, width=None if sys.stdout.isatty() else PIPE_WIDTH)

    def on_broken_pipe(self) -> None:
        """Pass on what is being raised: rich would exit with 1, which means rejected inputs here."""
        raise
