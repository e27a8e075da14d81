"""Mentions by description: "the ministry", "her envoy", "several ministers"."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.annotate.mention import Kind, Mention, Surroundings
from standoff.annotate.nouns import BODIES, ROLES, gender_of, is_plural, label_of, table
from standoff.annotate.phrases import is_subject, phrase_of
from standoff.annotate.pronouns import OWNERS
from standoff.annotate.quotes import is_quoted
from standoff.records.document import Entity, EntityLabel, Word
from standoff.records.span import Span

_DEFINITE = table("the this that these those") | OWNERS
_INDEFINITE = table("a an one another")
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"})
# A description is no longer than this many words before its head.
_LONGEST = 4


def nominal_at(index: int, around: Surroundings) -> Mention | None:
    """The description headed by the word at `index`: None where the word is no head or stands in a name's title."""
    text, words = around.text, around.sentence.words
    form = words[index].span.of(text).lower()
    label = label_of(form)
    if form not in ROLES | BODIES and text[words[index].span.start].isupper() and index > 1:
        return None
    if label is None or _is_title(words, index, around.names):
        return None
    start = _start_of(words, index, text)
    if start is not None and not _fits(words[start].span.of(text).lower(), form):
        start = None
    silent = start is None and not is_plural(form)
    if silent and not _is_somebody(words, index, around.names, text):
        return None
    return _mention(label, index, start, silent, around)


def _mention(label: EntityLabel, index: int, start: int | None, silent: bool, around: Surroundings) -> Mention:
    """The description from the word at `start`, which makes it definite, where there is one, to its head."""
    text, words = around.text, around.sentence.words
    first = index if start is None else start
    forms = tuple(word.span.of(text).lower() for word in words[first : index + 1])
    span = Span(words[first].span.start, words[index].span.end)
    return Mention(
        span=span if start is not None else _whole(words, index),
        label=label,
        confidence=0.8,
        kind=Kind.NOMINAL,
        sentence=around.number,
        words=forms,
        head=forms[-1],
        plural=is_plural(forms[-1]),
        subject=is_subject(words[index], words),
        verb=words[index].head,
        gender=gender_of(frozenset(forms[-1:])),
        quoted=is_quoted(span, around.quotes),
        complete=start is None or _says_whose(span, first, index, around),
        silent=silent,
        owned=forms[0] in OWNERS,
    )


def _says_whose(span: Span, first: int, index: int, around: Surroundings) -> bool:
    """Whether a description holds a name or a word with a capital letter, or an "of" follows it."""
    words = around.sentence.words
    if any(entity.span.overlaps(span) for entity in around.names):
        return True
    if any(around.text[word.span.start].isupper() for word in words[first + 1 : index]):
        return True
    return index + 1 < len(words) and words[index + 1].span.of(around.text).lower() == "of"


def _whole(words: Sequence[Word], index: int) -> Span:
    """A phrase without an article ("several ministers of Peru and Chile"), by the syntax."""
    first, last = phrase_of(words, index)
    return Span(words[first].span.start, words[last - 1].span.end)


def _is_title(words: Sequence[Word], index: int, names: Sequence[Entity]) -> bool:
    """Whether the word only introduces a name or another noun ("President Berg", "police chief")."""
    if index + 1 == len(words):
        return False
    following = words[index + 1]
    glued = following.span.start - words[index].span.end <= 1
    return glued and (
        any(entity.span.start == following.span.start for entity in names) or following.upos in ("NOUN", "PROPN")
    )


def _start_of(words: Sequence[Word], index: int, text: str) -> int | None:
    """The index of the article or pronoun that makes the description definite, or None."""
    for at in range(index - 1, max(-1, index - 2 - _LONGEST), -1):
        if words[at].span.of(text).lower() in _DEFINITE:
            return at
        if words[at].upos not in _INSIDE:
            return None
    return None


def _is_somebody(words: Sequence[Word], index: int, names: Sequence[Entity], text: str) -> bool:
    """Whether a phrase is of one person or body: it opens with an article or, a person's, with a name ("Peru's
    envoy")."""
    first = words[phrase_of(words, index)[0]].span
    role = label_of(words[index].span.of(text).lower()) is EntityLabel.ROLE
    return first.of(text).lower() in _INDEFINITE or (role and any(entity.span.contains(first) for entity in names))


def _fits(determiner: str, form: str) -> bool:
    """Whether a word makes a description definite: "that critics" is no phrase; "her body" is no body of state."""
    if determiner in ("this", "that"):
        return not is_plural(form)
    return determiner in ("the", "these", "those") or form in ROLES
