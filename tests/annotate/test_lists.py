"""Lists of names that belong to one noun."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.lists import with_lists
from standoff.records.document import Word
from standoff.records.span import Span

Row = tuple[int, str, str]


def words_of(*rows: Row) -> tuple[Word, ...]:
    """Words of two letters from (head, relation, part of speech)."""
    return tuple(Word(Span(3 * i, 3 * i + 2), upos, head, relation) for i, (head, relation, upos) in enumerate(rows))


def heads(*rows: Row) -> list[int]:
    return [word.head for word in with_lists(words_of(*rows))]


LEADERS, OF, MALI = (-1, "nsubj", "NOUN"), (2, "case", "ADP"), (0, "nmod", "PROPN")
COMMA, AND = (4, "punct", "PUNCT"), (6, "cc", "CCONJ")


def test_names_after_the_first_hang_on_it() -> None:
    found = heads(LEADERS, OF, MALI, COMMA, (0, "conj", "PROPN"), AND, (0, "conj", "PROPN"))

    assert (found[4], found[6]) == (2, 2), "leaders of Mali, Chad and Togo"


def test_who_stands_beside_the_noun_stays_there() -> None:
    assert heads(LEADERS, (2, "cc", "CCONJ"), (0, "conj", "PROPN"))[2] == 0, "leaders and Chad"
    assert heads(LEADERS, OF, MALI, (5, "cc", "CCONJ"), (5, "det", "DET"), (0, "conj", "PROPN"))[5] == 0, "and the UN"
    assert heads(LEADERS, OF, MALI, COMMA, (0, "conj", "NOUN"))[4] == 0, "leaders of Mali, and soldiers"


@given(
    st.lists(st.tuples(st.integers(-1, 8), st.sampled_from(["conj", "nmod", "cc"]), st.sampled_from(["PROPN", "NOUN"])))
)
def test_only_heads_change(rows: list[Row]) -> None:
    words = words_of(*rows)
    found = with_lists(words)

    assert [(w.span, w.upos, w.relation) for w in found] == [(w.span, w.upos, w.relation) for w in words]
    assert all(w.head == old.head or 0 <= w.head < i for i, (w, old) in enumerate(zip(found, words, strict=True)))
