"""Mentions joined by "and": "Egypt, Greece and France", "Berg and Ode", whom a later "they" may mean together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standoff.annotate.mention import Kind, Mention
from standoff.records.document import EntityLabel
from standoff.records.span import Span

MOST_JOINED = 8  # mentions that one "and" is taken to join
_MARKS = frozenset({",", "and", ", and", "&"})
_WHOLE = frozenset({"the", "a", "an"})


def joined(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """One mention for each run of the given ones with nothing but commas and an "and" between them."""
    run: list[Mention] = []
    for mention in mentions:
        if mention.kind is Kind.PRONOUN:
            continue
        if run and mention.span.overlaps(run[-1].span):
            continue
        if run and _together(run[-1], mention, text):
            run.append(mention)
            continue
        yield from _of(run, text)
        run = [mention]
    yield from _of(run, text)


def _together(one: Mention, other: Mention, text: str) -> bool:
    between = text[one.span.end : other.span.start].split()
    while between and between[-1].lower() in _WHOLE:
        between.pop()
    persons = (EntityLabel.PERSON in (one.label, other.label)) and one.label is not other.label
    return one.sentence == other.sentence and not persons and " ".join(between) in _MARKS


def _of(run: Sequence[Mention], text: str) -> Iterator[Mention]:
    """The mention that a run makes where its last two are joined by "and"; the first one is its grammar's."""
    if len(run) < 2 or len(run) > MOST_JOINED:
        return
    span = Span(run[0].span.start, run[-1].span.end)
    if "and" not in text[run[-2].span.end : run[-1].span.start]:
        return
    first = run[0]
    yield Mention(
        span=span,
        label=EntityLabel.GROUP,
        confidence=min(mention.confidence for mention in run),
        kind=Kind.JOINED,
        sentence=first.sentence,
        words=tuple(word for mention in run for word in mention.words),
        head=first.head,
        plural=True,
        subject=first.subject,
        verb=first.verb,
        quoted=first.quoted,
        complete=True,
        silent=True,
    )
