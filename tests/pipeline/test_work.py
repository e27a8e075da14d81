from pathlib import Path

from examples import ARTICLE

from standoff.pipeline.items import Item
from standoff.pipeline.work import code_items, coder_here, document_here


def test_the_coder_is_loaded_once(weights: Path) -> None:
    assert coder_here(1) is coder_here(1)


def test_items_become_outcomes(weights: Path) -> None:
    (outcome,) = code_items([Item("a.txt", ARTICLE)], 1)

    assert outcome.article == ARTICLE
    assert outcome.events


def test_a_document_has_the_words_at_its_spans(weights: Path) -> None:
    document = document_here(ARTICLE, 1)

    assert document.id == "row-7"
    for one in (*document.entities, *document.times, *document.predicates):
        assert ARTICLE.text[one.start : one.end] == one.text
