"""Which words can act in a clause: the subject of another verb mostly does not."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.records.document import Sentence, Trigger, Word
from standoff.records.span import Span

_SUBJECTS = frozenset({"nsubj", "csubj"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def may_act(sentence: Sentence, trigger: Trigger, party: Span, text: str) -> bool:
    """Whether the syntax lets the words at `party` be an actor of the trigger.

    They may not when they are the subject of another verb, and either the trigger has a subject of its own
    ("Mali left after Chad accused …") or it neither hangs on that verb nor on the words themselves.
    """
    words = sentence.words
    head = _head_of(words, party)
    if head is None or _base(words[head]) not in _SUBJECTS or words[head].head == trigger.word:
        return True
    verb = words[head].head
    own = any(
        w.head == trigger.word and _base(w) in _SUBJECTS and w.span.of(text).lower() not in _RELATIVE for w in words
    )
    if words[trigger.word].upos == "VERB" and own:
        return False
    above = _ancestors(words, trigger.word)
    return verb in above or head in above


def _head_of(words: Sequence[Word], party: Span) -> int | None:
    """The word of the party whose head lies outside it."""
    inside = [i for i, w in enumerate(words) if party.contains(w.span)]
    return next((i for i in inside if words[i].head not in inside), None)


def _ancestors(words: Sequence[Word], i: int) -> set[int]:
    above: set[int] = set()
    while words[i].head >= 0 and words[i].head not in above:
        i = words[i].head
        above.add(i)
    return above


def _base(word: Word) -> str:
    return word.relation.split(":")[0]
