"""The words that stand for each side of an event, and whom a pronoun among them stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.coding.clauses import may_act
from standoff.coding.compounds import compound_at
from standoff.coding.thresholds import ARGUMENT, BESIDE, SYNTAX
from standoff.records.claim import Party
from standoff.records.document import Argument, Document, Entity, Role, Sentence, Trigger
from standoff.records.lookup import inside
from standoff.records.span import Span

RUNNER_UP = 0.02
"""From this probability on words stand in for a recipient that turns out to be the actor himself; .06 and .15 find one
and three fewer right pairs on texts kept out of training."""
_PRONOUNS = frozenset({
    "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "we", "us", "our", "i", "me", "my", "you",
    "who", "which", "that", "this", "these", "those",
})  # fmt: skip


def parties_of(
    document: Document, sentence: Sentence, trigger: Trigger, role: Role, least: float = ARGUMENT
) -> tuple[Party, ...]:
    """Each party that the reader sees in `role` with at least this probability and the syntax allows there, in text
    order.

    Bearers of one role share its probability, so that each is as sure as all that are chosen together.
    """
    labelled = [a for a in trigger.arguments if a.role is role]
    seen = [a for a in labelled if a.score >= least]
    if role is Role.ACTOR:
        allowed = [a for a in seen if may_act(sentence, trigger, a.span, document.article.text)]
        seen = allowed if _best(allowed) >= SYNTAX * _best(seen) else seen
    chosen = [a for a in seen if a.score >= BESIDE * _best(seen)]
    score = min(1.0, sum(a.score for a in chosen))
    spans = dict.fromkeys(_whole(document, trigger, a) for a in chosen)
    return tuple(party(document, span, score) for span in spans)


def _whole(document: Document, trigger: Trigger, argument: Argument) -> Span:
    """An argument's words with the names that hyphens join to them, unless those likelier play another role."""
    rivals = (a for a in trigger.arguments if a.role not in (argument.role, Role.PLACE) and a.score >= argument.score)
    others = [trigger.span, *(a.span for a in rivals)]
    return compound_at(document.article.text, argument.span, others)


def _best(arguments: Iterable[Argument]) -> float:
    return max((a.score for a in arguments), default=0.0)


def likeliest_side(document: Document, trigger: Trigger) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of an event for which no words reach the threshold: its one likeliest party, if any."""
    sides = [a for a in trigger.arguments if a.role in (Role.ACTOR, Role.RECIPIENT)]
    best = max(sides, key=lambda a: a.score, default=None)
    if best is None:
        return (), ()
    found = (party(document, best.span, best.score),)
    return (found, ()) if best.role is Role.ACTOR else ((), found)


def next_likeliest(document: Document, trigger: Trigger, role: Role, chosen: Sequence[Party]) -> tuple[Party, ...]:
    """The parties that bear a role likeliest beside the chosen ones, the likeliest first."""
    rest = (a for a in trigger.arguments if a.role is role and a.score >= RUNNER_UP)
    others = [a for a in rest if not any(a.span.overlaps(one.span) for one in chosen)]
    return tuple(party(document, a.span, a.score) for a in sorted(others, key=lambda a: -a.score)) if chosen else ()


def party(document: Document, span: Span, score: float) -> Party:
    """A party at `span`, with the fuller mention elsewhere that it stands for."""
    return Party(span, referent_of(document, span), round(score, 3))


def referent_of(document: Document, span: Span) -> Span | None:
    """The fuller mention that `span`, or a possessive that opens it, stands for; None where it speaks for itself."""
    mention = _mention_at(document.entities, span, document.article.text)
    if mention is None:
        return None
    seen = 0
    while mention.refers_to is not None and seen < len(document.entities):
        mention = document.entities[mention.refers_to]
        seen += 1
    return mention.span if not mention.span.overlaps(span) else None


def _mention_at(entities: Sequence[Entity], span: Span, text: str) -> Entity | None:
    """The entity that is all of the span, or else the pronoun or name that it begins with."""
    linked = [e for e in inside(span, entities, lambda e: e.span) if e.refers_to is not None]
    whole = [e for e in linked if len(e.span) >= 0.6 * len(span)]
    opening = [e for e in linked if e.span.start == span.start and e.span.of(text).lower() in _PRONOUNS]
    return next(iter([*whole, *opening]), None)
