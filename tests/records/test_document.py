import msgspec
import pytest
import strategies  # noqa: F401  (registers how spans are made)
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.article import Article
from standoff.records.document import Document, Entity, EntityLabel, Sentence
from standoff.records.span import Span


def test_layers_are_frozen() -> None:
    document = Document(article=Article(text="Oslo"), sentences=(), entities=(), times=(), attributions=())

    with pytest.raises(AttributeError):
        document.times = (Span(0, 4),)  # type: ignore[misc]


def test_a_mention_stands_for_itself_unless_it_refers() -> None:
    assert Entity(span=Span(0, 4), label=EntityLabel.PLACE, confidence=0.9).refers_to is None


@given(st.builds(Sentence))
def test_a_sentence_survives_json(sentence: Sentence) -> None:
    assert msgspec.json.decode(msgspec.json.encode(sentence), type=Sentence) == sentence
