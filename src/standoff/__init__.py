"""standoff reads news reports: who did what to whom, according to whom, and whether it really happened.

    import standoff as so

    so.code("Chile accused Peru of spying.", published="2021-05-03")    # events of one report
    so.open("my-store").tension("USA", "RUS", over="VEN")               # what a store of reports amounts to

`code` and `open` are loaded when they are first used, so that `import standoff` costs nothing. What goes wrong for a
reason that a person can mend is a `Problem`. docs/notebook.md shows the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from standoff.notebook.coded import code as code
    from standoff.notebook.opened import open as open
    from standoff.records.problem import Problem as Problem

__version__ = "0.1.0"
__all__ = ["Problem", "__version__", "code", "open"]

_WHERE = {
    "code": "standoff.notebook.coded",
    "open": "standoff.notebook.opened",
    "Problem": "standoff.records.problem",
}


def __getattr__(name: str) -> Any:
    """The functions of `_WHERE`, at their first use."""
    if name not in _WHERE:
        raise AttributeError(f"module 'standoff' has no attribute {name!r}: it has {', '.join(__all__)}")
    return getattr(import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
