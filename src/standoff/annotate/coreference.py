"""Coreference: which earlier, fuller mention a name, a description or a pronoun stands for.

A sieve of passes, surest first; each is one function from a mention and the mentions before it to the one it stands
for. Chains are built in text order, so that a pass sees what was settled before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from standoff.annotate.antecedents import third_person
from standoff.annotate.chains import Chains
from standoff.annotate.descriptions import by_kind, described
from standoff.annotate.joined import joined
from standoff.annotate.mention import Kind
from standoff.annotate.mentions import find_mentions
from standoff.annotate.pronouns import FIRST_PERSON
from standoff.annotate.short_names import acronym, bracketed, same_name
from standoff.annotate.speakers import first_person
from standoff.records.document import Entity, Sentence

_Pass = Callable[[Chains, int], int | None]
_PASSES: dict[Kind, tuple[_Pass, ...]] = {
    Kind.NAME: (bracketed, same_name, acronym),
    Kind.JOINED: (),
    Kind.NOMINAL: (described, by_kind),
    Kind.PRONOUN: (third_person,),
}


def link_entities(sentences: Sequence[Sentence], entities: Iterable[Entity], text: str) -> tuple[Entity, ...]:
    """The reader's `entities` with the pronouns and descriptions of the text added, in text order, each with
    `refers_to` set to the index of the earlier and fuller mention that it stands for, where one is found. (A speaker
    may follow his words: the "I" of a quotation may refer to a later mention.)

    `sentences` carry the words with their syntax; where that is wrong or missing, recency decides alone.
    """
    chains = chains_of(sentences, entities, text)
    for index in order(chains):
        settle(chains, index)
    return tuple(_entities(chains))


def chains_of(sentences: Sequence[Sentence], entities: Iterable[Entity], text: str) -> Chains:
    """The mentions of a text, none of which stands for another yet."""
    single = find_mentions(sentences, entities, text)
    mentions = sorted([*single, *joined(single, text)], key=lambda mention: mention.span)
    return Chains(mentions, sentences, text)


def order(chains: Chains) -> list[int]:
    """The mentions in the order in which they are settled: those of the text's own voice, then "I" and "we"."""
    return sorted(range(len(chains.mentions)), key=lambda index: chains.mentions[index].head in FIRST_PERSON)


def _entities(chains: Chains) -> Iterator[Entity]:
    """The mentions as entities; the silent ones for which nothing stands are left out."""
    asked = set(chains.refers_to)
    kept = [index for index, mention in enumerate(chains.mentions) if not mention.silent or index in asked]
    place = {index: at for at, index in enumerate(kept)}
    for index in kept:
        mention, target = chains.mentions[index], chains.refers_to[index]
        yield Entity(mention.span, mention.label, mention.confidence, None if target is None else place[target])


def settle(chains: Chains, index: int) -> None:
    """Find what the mention at `index` stands for, by the first pass that knows."""
    mention = chains.mentions[index]
    passes = (first_person,) if mention.head in FIRST_PERSON else _PASSES[mention.kind]
    found = next((at for pass_ in passes if (at := pass_(chains, index)) is not None), None)
    if found is not None:
        chains.join(index, found)
    if mention.kind is Kind.NAME:
        chains.note(index)
