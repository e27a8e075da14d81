"""Lists of names that belong to one noun: "the ministers of Estonia, Iceland and Lithuania" are of three states.

The parser mostly hangs what follows the first name on the noun, as if "Iceland" stood beside the ministers.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from standoff.records.document import Word

_BETWEEN = frozenset({"PUNCT", "CCONJ", "PROPN"})


def with_lists(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a sentence, where bare names that are joined to a common noun hang on the name of its "of ..." that
    opens the list, if nothing but names, commas and "and" stands between."""
    return tuple(
        word if (first := _opens(words, i)) is None else msgspec.structs.replace(word, head=first)
        for i, word in enumerate(words)
    )


def _opens(words: Sequence[Word], i: int) -> int | None:
    """The name that opens the list in which a word stands, where that is not the word's head already."""
    word = words[i]
    if word.relation != "conj" or word.upos != "PROPN" or not 0 <= word.head < i or words[word.head].upos != "NOUN":
        return None
    for k in range(i - 1, word.head, -1):
        if words[k].upos not in _BETWEEN:
            return None
        if words[k].upos == "PROPN" and words[k].relation.startswith("nmod") and words[k].head == word.head:
            return k
    return None
