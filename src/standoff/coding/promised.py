"""A deed that is threatened, demanded or promised is the content of those words, no event beside them (codebook)."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.ontology.types import quad_of
from standoff.records.claim import Claim
from standoff.records.codes import EventType, Quad, Status
from standoff.records.document import Sentence, Word

CLIMB = 4
"""The deed hangs at most so many steps below the word that threatens, demands or promises it."""
_SPEAKING = frozenset({EventType.THREATEN, EventType.REQUEST, EventType.AGREE})
_DEEDS = frozenset({Quad.MATERIAL_CONFLICT, Quad.MATERIAL_COOPERATION})
_DONE = frozenset({Status.HISTORICAL, Status.NEGATED})
"""What is told as background or as undone is told for itself."""
_CONTENT = frozenset({"xcomp", "ccomp", "obj"})
"""Wider sets (with acl, nmod, obl) lose deeds that are told for themselves."""


def without_promised(claims: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """The claims of one sentence less the deeds that hang, as its content, on a threat, a demand or a promise."""
    index = {w.span: i for i, w in enumerate(sentence.words)}
    speaking = {index[c.trigger] for c in claims if c.type in _SPEAKING and c.trigger in index}
    kept = [c for c in claims if not (_is_deed(c) and _hangs(sentence.words, index.get(c.trigger, -1), speaking))]
    return [c for c in kept if not any(_is_the_same_word(c, other) for other in kept)]


def _is_the_same_word(claim: Claim, other: Claim) -> bool:
    """Whether one word is read both as a deed and as its threat, demand or promise, and this is the less likely."""
    both = {claim.type in _SPEAKING, other.type in _SPEAKING} == {True, False}
    deed = quad_of(claim.type) in _DEEDS or quad_of(other.type) in _DEEDS
    return claim.trigger == other.trigger and both and deed and claim.confidence < other.confidence


def _is_deed(claim: Claim) -> bool:
    return quad_of(claim.type) in _DEEDS and claim.status not in _DONE


def _hangs(words: Sequence[Word], word: int, speaking: set[int]) -> bool:
    """Whether one of the speaking words is met, climbing from a word by the relations of content."""
    at = word
    if at < 0:
        return False
    for _ in range(CLIMB):
        if words[at].head < 0 or words[at].relation.split(":")[0] not in _CONTENT:
            return False
        at = words[at].head
        if at in speaking:
            return True
    return False
