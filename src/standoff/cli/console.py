"""The console that reports for people are printed on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

PIPE_WIDTH = 100  # columns where no window bounds them
_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that command a terminal or turn the direction of writing: all C0 and C1 controls but tab and line feed,
and Unicode's embeddings, overrides and isolates."""


class Harmless(Console):
    """A console on which words of reports, whatever they hold, command nothing: the colours are the program's alone."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments of what is printed; characters that would command the terminal are shown as a mark."""
        for segment in super().render(renderable, options):
            if segment.control or not _COMMANDS.search(segment.text):
                yield segment
            else:
                yield Segment(_COMMANDS.sub("�", segment.text), segment.style)


class Page(Harmless):
    """A console of a window's width, or of PIPE_WIDTH; it leaves a closed pipe to the dispatcher."""

    def __init__(self) -> None:
        super().__init__(highlight=False, width=None if sys.stdout.isatty() else PIPE_WIDTH)

    def on_broken_pipe(self) -> None:
        """Pass on what is being raised: rich would exit with 1, which means rejected inputs here."""
        raise
