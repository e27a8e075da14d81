"""The one place where a bug met on one article is kept from costing its neighbours."""

from __future__ import annotations

from collections.abc import Callable

from onnxruntime.capi import onnxruntime_pybind11_state as onnx

from standoff.pipeline.items import Item
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

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


def outcome_of(item: Item, code: Callable[[Article], Outcome]) -> Outcome:
    """Code one item. A fault becomes a rejection that names the article; a rejected input passes through."""
    if isinstance(item.found, Rejection):
        return Outcome(input=item.input, article=None, rejections=(item.found,))
    try:
        return code(item.found)
    except FAULTS as error:
        return failed(item, f"{type(error).__name__}: {error}")


def failed(item: Item, why: str) -> Outcome:
    """The outcome of an article that could not be coded: a rejection in one line, and no article."""
    article = item.found
    if isinstance(article, Rejection):
        return Outcome(input=item.input, article=None, rejections=(article,))
    said = " ".join(why.split())[:200]
    rejection = Rejection(
        reason=Reason.ERROR,
        where=" ".join(filter(None, [item.input, article.source_id or article.title])),
        detail=f"could not be coded ({said}): a fault of standoff's, please report it with this text",
        article=article.id,
        source_id=article.source_id,
    )
    return Outcome(input=item.input, article=None, rejections=(rejection,))
