"""A store written by whoever has outcomes at hand and no items: an import, a script, a test."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import msgspec

from standoff.store.keys import key_of
from standoff.store.outcome import Outcome
from standoff.store.parts import key_of_outcome
from standoff.store.run import adding_to


class StoreWriter:
    """Takes outcomes; use it in a `with` block. What the store holds already is passed over.

    When the block ends well, the inputs that outcomes came from are taken to be read whole: what an earlier run found
    in them and this one did not counts no more. Raises `Problem` where the store cannot be written.
    """

    def __init__(self, folder: Path, *, coder: str = "", keep_text: bool = True) -> None:
        self._opened = ExitStack()
        self._run = self._opened.enter_context(adding_to(folder, coder=coder, keep_text=keep_text))
        self._inputs: set[int] = set()

    def __enter__(self) -> StoreWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._run.read_whole(self._inputs)
        self._opened.__exit__(kind, error, trace)

    def add(self, outcome: Outcome) -> None:
        """Take one outcome; its key is made of what it holds where it brings none."""
        item = outcome.item or key_of_outcome(outcome)
        self._inputs.add(key_of(outcome.input))
        if not self._run.has(item, outcome.input):
            self._run.add(msgspec.structs.replace(outcome, item=item))
