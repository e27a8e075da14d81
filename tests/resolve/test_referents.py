from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.gazetteer.load import load_gazetteer
from standoff.records.article import Article
from standoff.records.document import Document, Entity, EntityLabel
from standoff.records.span import Span
from standoff.resolve.parties import Resolver
from standoff.resolve.referents import Referents

LOADED = load_gazetteer()


def entities(text: str, *found: tuple[str, int | None]) -> tuple[Entity, ...]:
    """The words as mentions, in text order, each with the index of what it stands for."""
    at, result = 0, []
    for words, to in found:
        at = text.index(words, at)
        result.append(Entity(Span(at, at + len(words)), EntityLabel.GROUP, 0.9, to))
    return tuple(result)


def countries(text: str, words: str, *found: tuple[str, int | None]) -> list[str]:
    """The countries of those whom words name in a text with these mentions."""
    resolver = Resolver(Document(Article(text=text), (), entities(text, *found), (), ()), LOADED)
    start = text.rindex(words)
    return [one.country for one in resolver.resolve_all(Span(start, start + len(words)))]


def test_they_are_all_whom_an_and_joins() -> None:
    text = "Chad and Mali met. They left."

    assert countries(text, "They", ("Chad and Mali", None), ("Chad", None), ("Mali", None), ("They", 0)) == [
        "TCD",
        "MLI",
    ]


def test_their_ministers_are_of_all_whom_they_mean() -> None:
    text = "Chad and Mali met. Their ministers left."

    assert countries(
        text, "Their ministers", ("Chad and Mali", None), ("Chad", None), ("Mali", None), ("Their", 0)
    ) == [
        "TCD",
        "MLI",
    ]


def test_its_spokesman_is_its_owner_s() -> None:
    text = "Peru spoke. Bolivia denied it. Its spokesman left Peru."

    assert countries(text, "Its spokesman", ("Bolivia", None), ("Its", 0)) == ["BOL"]


def test_he_is_whoever_the_owner_s_envoy_is() -> None:
    text = "Peru spoke. Bolivia denied it. Its envoy met Peru. He left."

    assert countries(text, "He", ("Bolivia", None), ("Its", 0), ("Its envoy", None), ("He", 2)) == ["BOL"]


@given(st.lists(st.integers(0, 4), min_size=5, max_size=5))
def test_links_that_run_in_a_circle_end(to: list[int]) -> None:
    text = "He she they it him"
    found = entities(text, *((word, at) for word, at in zip(text.split(), to, strict=True)))
    resolver = Resolver(Document(Article(text=text), (), found, (), ()), LOADED)

    assert all(resolver.resolve_all(entity.span) for entity in found)


def test_parts_are_joined_by_nothing_but_commas_and_an_and() -> None:
    text = "Chad, Mali and Niger; Chad of Mali"
    found = entities(text, ("Chad, Mali and Niger", None), ("Chad", None), ("Mali", None), ("Niger", None))
    referents = Referents(found, text)

    assert [span.of(text) for span in referents.parts(Span(0, 20))] == ["Chad", "Mali", "Niger"]
    assert referents.parts(Span(22, 34)) == (Span(22, 34),)
