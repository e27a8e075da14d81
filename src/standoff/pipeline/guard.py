"""The one place where a bug met on one article is kept from costing its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from onnxruntime.capi import onnxruntime_pybind11_state as onnx

from standoff.pipeline.items import Item
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

T = TypeVar("T")

FAULTS: tuple[type[BaseException], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
    onnx.Fail,
    onnx.InvalidArgument,
    onnx.RuntimeException,
)
"""What a bug in a stage, or an article too large for it, raises. Not among them: the operator's errors (`Problem`, a
full disk), which would befall every article alike, and being stopped."""


def guarded(item: Item, do: Callable[[Article], T]) -> T | Rejection:
    """Do something with an item's article. A fault becomes a rejection; a rejected input passes through."""
    try:
        found = item.settled()
        return found if isinstance(found, Rejection) else do(found)
    except FAULTS as error:
        return fault(item, f"{type(error).__name__}: {error}")


def outcome_of(item: Item, code: Callable[[Article], Outcome]) -> Outcome:
    """Code one item, guarded."""
    result = guarded(item, code)
    return rejected(item, result) if isinstance(result, Rejection) else result


def rejected(item: Item, rejection: Rejection) -> Outcome:
    """The outcome of what could not be coded: a rejection and no article."""
    return Outcome(input=item.input, article=None, rejections=(rejection,), item=item.key)


def fault(item: Item, why: str) -> Rejection:
    """Say in one line which article could not be coded, and what a user can do."""
    if isinstance(item.found, Rejection):
        return item.found
    said = " ".join(why.split())[:200]
    return Rejection(
        reason=Reason.ERROR,
        where=", ".join(filter(None, [item.input, item.found.source_id, item.found.title])),
        detail=f"could not be coded ({said}): a fault of standoff's, please report it with this text",
        article=item.found.id if isinstance(item.found, Article) else "",
        source_id=item.found.source_id,
    )
