from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.coreference import link_entities
from standoff.annotate.sentences import split_sentences
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span

PERSON, ORG, PLACE, GROUP = EntityLabel.PERSON, EntityLabel.ORG, EntityLabel.PLACE, EntityLabel.GROUP
VERBS = {"said", "met", "left", "denied", "act", "praised", "marched", "warned", "fled", "grew", "asked", "know"}


def parsed(text: str) -> list[Sentence]:
    """Sentences whose words hang on their first verb: what stands before it is its subject, the rest its object."""
    sentences = []
    for span in split_sentences(text):
        found = list(re.finditer(r"\w+|[^\w\s]", span.of(text)))
        verb = next((i for i, m in enumerate(found) if m.group() in VERBS), 0)
        words = []
        for index, match in enumerate(found):
            form = match.group()
            upos = "VERB" if form in VERBS else "PROPN" if form[0].isupper() else "NOUN" if form.isalpha() else "PUNCT"
            upos = "DET" if form.lower() == "the" else "ADP" if form in ("of", "in", "by") else upos
            subject = index < verb if text[match.start() + span.start - 1] != '"' else False
            relation = "root" if index == verb else "nsubj" if subject else "obj"
            at = Span(*match.span()).shifted(span.start)
            words.append(Word(at, upos, -1 if index == verb else verb, relation))
        sentences.append(Sentence(span, tuple(words), (), ()))
    return sentences


def links(text: str, *names: tuple[str, EntityLabel], parse: bool = True) -> dict[str, str]:
    """Each linked mention and what it stands for; a word that recurs keeps its last link."""
    found: dict[str, int] = {}
    entities = []
    for name, label in names:
        start = text.index(name, found.get(name, 0))
        found[name] = start + 1
        entities.append(Entity(Span(start, start + len(name)), label, 0.9))
    sentences = parsed(text) if parse else [Sentence(span, (), (), ()) for span in split_sentences(text)]
    linked = link_entities(sentences, entities, text)
    return {e.span.of(text): linked[e.refers_to].span.of(text) for e in linked if e.refers_to is not None}


@pytest.mark.parametrize(
    ("text", "short", "full", "label"),
    [
        ("Lena Berg met them. Ode left. Then Berg's aide left.", "Berg's", "Lena Berg", PERSON),
        ("Tom Ode met Lena Berg. Then Tom left.", "Tom", "Tom Ode", PERSON),
        ("Lena Berg met Ode. Then Ms. Berg left.", "Ms. Berg", "Lena Berg", PERSON),
        ("The Arctic Fishing Union met. AFU left.", "AFU", "Arctic Fishing Union", ORG),
        ("The Arctic Fishing Union (AFU) met.", "AFU", "Arctic Fishing Union", ORG),
        (
            "The Northland Foreign Ministry met. Foreign Ministry left.",
            "Foreign Ministry",
            "Northland Foreign Ministry",
            ORG,
        ),
    ],
)
def test_short_names(text: str, short: str, full: str, label: EntityLabel) -> None:
    at = text.rindex(short)
    start = text.index(full)
    name = short.removesuffix("'s")
    entities = [Entity(Span(start, start + len(full)), label, 0.9), Entity(Span(at, at + len(name)), label, 0.9)]
    linked = link_entities(parsed(text), entities, text)
    short_one = next(e for e in linked if e.span.start == at)
    assert short_one.refers_to is not None
    assert linked[short_one.refers_to].span.of(text) == full


def test_a_place_is_not_part_of_a_longer_place() -> None:
    text = "South Norland met them. Then Norland left."
    entities = [Entity(Span(0, 13), PLACE, 0.9), Entity(Span(29, 36), PLACE, 0.9)]
    assert all(e.refers_to is None for e in link_entities(parsed(text), entities, text) if e.label is PLACE)


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


def test_whoever_spoke_last_goes_on_speaking() -> None:
    text = "Lena Berg said no. Tom Ode met an envoy in Oslo. He warned Mali."
    spoken = "Lena Berg met Ode. Tom Ode said no. Ada Lund met an envoy. He warned Mali."

    assert links(text, ("Lena Berg", PERSON), ("Tom Ode", PERSON))["He"] == "Lena Berg"
    assert links(spoken, ("Lena Berg", PERSON), ("Tom Ode", PERSON), ("Ada Lund", PERSON))["He"] == "Tom Ode"


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
