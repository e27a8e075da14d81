import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ontology.contexts import contexts, contexts_of

YES = [(context, sentence) for context, entry in contexts().items() for sentence in entry.yes]
NO = [(context, sentence) for context, entry in contexts().items() for sentence in entry.no]


@pytest.mark.parametrize(("context", "sentence"), YES)
def test_sentences_that_show_a_context(context: str, sentence: str) -> None:
    assert context in contexts_of(sentence)


@pytest.mark.parametrize(("context", "sentence"), NO)
def test_sentences_that_do_not(context: str, sentence: str) -> None:
    assert context not in contexts_of(sentence)


def test_every_entry_brings_its_own_examples() -> None:
    assert len(contexts()) == 37
    assert all(entry.yes and entry.no for entry in contexts().values())


@pytest.mark.parametrize("context", contexts())
def test_every_word_is_found_where_it_stands_alone(context: str) -> None:
    for words in contexts()[context].words:
        assert context in contexts_of(f"About {words.removesuffix('*').upper()}, again.")


def test_no_word_is_listed_twice_in_a_context() -> None:
    for context, entry in contexts().items():
        assert len(set(entry.words)) == len(entry.words), context


def test_a_sentence_may_show_several() -> None:
    shown = contexts_of("The ambassador warned of sanctions after the missile test.")
    assert shown == ("military", "economic", "diplomatic")


def test_words_are_whole() -> None:
    assert contexts_of("The warden tanned in the sun.") == ()


def test_nothing_shows_nothing() -> None:
    assert contexts_of("") == ()


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert set(contexts_of(text)) <= set(contexts())
    assert contexts_of(text) == contexts_of(text.casefold())
