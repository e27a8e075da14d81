from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linked import ORG, PERSON, PLACE, links, parsed

from standoff.annotate.coreference import link_entities
from standoff.annotate.sentences import split_sentences
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span


@pytest.mark.parametrize(
    ("text", "names", "mention", "referent"),
    [
        ("President Berg met Ode. The president left.", (("Berg", PERSON), ("Ode", PERSON)), "The president", "Berg"),
        (
            "The Defence Ministry met Ode. The ministry denied it.",
            (("Defence Ministry", ORG),),
            "The ministry",
            "Defence Ministry",
        ),
        ("Norland grew. The country left the pact.", (("Norland", PLACE),), "The country", "Norland"),
        (
            "Lena Berg met the envoys of Norland. She left.",
            (("Lena Berg", PERSON), ("Norland", PLACE)),
            "She",
            "Lena Berg",
        ),
        ("Norland warned Berg. It left.", (("Norland", PLACE), ("Berg", PERSON)), "It", "Norland"),
        ("The rebels met Berg. They left.", (("Berg", PERSON),), "They", "The rebels"),
        ("Mr. Ode met Ms. Berg. He left.", (("Ode", PERSON), ("Berg", PERSON)), "He", "Ode"),
        ('"I never did," Berg said.', (("Berg", PERSON),), "I", "Berg"),
    ],
)
def test_descriptions_and_pronouns(
    text: str, names: tuple[tuple[str, EntityLabel], ...], mention: str, referent: str
) -> None:
    assert links(text, *names).get(mention) == referent


def test_he_stays_he() -> None:
    text = "Mrs. Berg met Ode. She left. He left."
    found = links(text, ("Berg", PERSON), ("Ode", PERSON))
    assert found["She"] == "Berg"
    assert found["He"] == "Ode"


def test_what_says_itself_whose_it_is_stands_for_nothing() -> None:
    assert links("President Berg left. The president of Norland met them.", ("Berg", PERSON)) == {}


def test_names_are_kept_where_there_is_no_syntax() -> None:
    text = "Lena Berg left. Then Berg's aide left."
    entities = [Entity(Span(0, 9), PERSON, 0.9), Entity(Span(21, 25), PERSON, 0.8)]
    bare = [Sentence(span, (), (), ()) for span in split_sentences(text)]
    assert [e.refers_to for e in link_entities(bare, entities, text)] == [None, 0]
    assert [e.refers_to for e in link_entities([], entities, text)] == [None, 0]


_FORMS = [
    "he",
    "it",
    "They",
    "we",
    "the",
    "ministry",
    "country",
    "president",
    "Berg",
    "Norland",
    "rebels",
    ".",
    '"',
    "said",
    "of",
]


@given(
    st.lists(st.sampled_from(_FORMS), min_size=1, max_size=30),
    st.lists(st.integers(-2, 30), min_size=30, max_size=30),
    st.sampled_from(["nsubj", "obj", "det", "expl", "flat"]),
)
def test_wrong_syntax_never_breaks_anything(forms: list[str], heads: list[int], relation: str) -> None:
    text = " ".join(forms)
    sentences = [
        Sentence(s.span, tuple(Word(w.span, w.upos, heads[i], relation) for i, w in enumerate(s.words)), (), ())
        for s in parsed(text)
    ]
    entities = [Entity(Span(*m.span()), PERSON, 0.9) for m in re.finditer("Berg|Norland", text)]
    linked = link_entities(sentences, entities, text)
    assert [e.span for e in linked] == sorted(e.span for e in linked)
    assert {e.span for e in entities} <= {e.span for e in linked}
    assert all(
        e.refers_to != i and 0 <= e.refers_to < len(linked) for i, e in enumerate(linked) if e.refers_to is not None
    )
