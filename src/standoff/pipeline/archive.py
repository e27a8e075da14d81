"""Many reports into a store: what was coded before is passed over, what is new is coded and added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from standoff.pipeline.coder import coder_name
from standoff.pipeline.items import Item
from standoff.pipeline.options import Options
from standoff.store.outcome import Outcome
from standoff.store.run import StoreRun, adding_to

Code = Callable[[Iterable[Item]], Iterator[Outcome]]


class Reports(Protocol):
    """What is to be coded, once; afterwards the keys of the inputs that were read whole."""

    private: bool
    whole: set[int]

    def __iter__(self) -> Iterator[Item]:
        """Each item."""
        ...


def how_of(options: Options) -> str:
    """What of a user's wishes changes what is stored: items that were stored in another way are coded again."""
    return f"text={int(options.keep_text)} confidence={options.min_confidence:g}"


def archived(
    items: Reports, code: Code, store: Path, options: Options, *, recode: bool, ended: Callable[[StoreRun], None]
) -> Iterator[Outcome]:
    """Code with `code` what the store does not hold, and yield each outcome after the store has taken it.

    With `recode` what another coder did is coded again. `ended` is told of the run when it has ended well. A caller who
    leaves early leaves a store that holds what was coded until then. Raises `Problem` where it cannot be written.
    """
    with adding_to(store, coder=coder_name(), how=how_of(options), keep_text=options.keep_text, recode=recode) as run:
        new = (item for item in items if not run.has(item.key, item.input))
        for outcome in code(item.fetched(private=items.private) for item in new):
            run.add(outcome)
            yield outcome
        run.read_whole(items.whole)
    ended(run)
