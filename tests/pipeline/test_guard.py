import pytest
from examples import ARTICLE, EVENT

from standoff.pipeline.guard import FAULTS, guarded, outcome_of
from standoff.pipeline.items import Item
from standoff.records.article import Article
from standoff.records.problem import Problem
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

ITEM = Item("reports.jsonl", ARTICLE)


def good(article: Article) -> Outcome:
    return Outcome(input="reports.jsonl", article=article, events=(EVENT,))


def test_an_article_that_is_coded_passes() -> None:
    assert outcome_of(ITEM, good).events == (EVENT,)


def test_a_fault_rejects_the_article_by_name() -> None:
    def faulty(article: Article) -> Outcome:
        raise IndexError("list index\nout of range")

    outcome = outcome_of(ITEM, faulty)

    assert outcome.article is None
    (rejection,) = outcome.rejections
    assert rejection.reason is Reason.ERROR
    assert rejection.where == "reports.jsonl, row-7, Border row"
    assert rejection.detail.startswith("could not be coded (IndexError: list index out of range)")


def test_a_rejected_input_passes_through() -> None:
    rejection = Rejection(reason=Reason.EMPTY, where="b.txt", detail="is empty")

    assert guarded(Item("b.txt", rejection), good) is rejection


@pytest.mark.parametrize("error", [Problem("no weights"), KeyboardInterrupt(), OSError(28, "No space left")])
def test_what_befalls_all_alike_is_not_caught(error: BaseException) -> None:
    def stopped(article: Article) -> Outcome:
        raise error

    assert not isinstance(error, FAULTS)
    with pytest.raises(type(error)):
        outcome_of(ITEM, stopped)
