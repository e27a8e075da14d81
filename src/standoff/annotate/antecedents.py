"""Which earlier mention a pronoun stands for: the heaviest of those that grammar allows, or none of them."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.annotate.chains import Chains
from standoff.annotate.mention import Kind, Mention
from standoff.annotate.pronouns import FIRST_PERSON
from standoff.annotate.speakers import speaker_of, speaks
from standoff.records.document import EntityLabel

PRONOUN_REACH = 3  # sentences back
MOST_FREQUENT = 4  # mentions of a chain beyond which more say no more
FURTHEST = 6.0  # hundreds of characters beyond which more say no more
# What speaks for an antecedent, and how much. Set on the news of GUM; docs/decisions tells what fitting them gave.
WEIGHTS = {
    "back": -1.0,  # sentences
    "characters": -0.4,  # hundreds
    "subject": 1.2,
    "parallel": 0.4,  # both are subjects
    "frequency": 0.25,  # earlier mentions of the same one
    "name": 0.3,
    "plural": 1.2,  # both are
    "both-speak": 1.5,  # whoever spoke goes on speaking: "he also stressed"
    "of-the-speaker": -2.0,  # who speaks calls himself "I"
    "itself-speaking": -2.0,  # also where he is named after his words
    "object-it": -0.5,  # "to stop it" is mostly a thing
}
# "It" and "they" stand as often for a thing or a plan: below this weight they are left alone.
WEAKEST = 0.0
BODY_LABELS = frozenset({EntityLabel.ORG, EntityLabel.STATE, EntityLabel.PLACE, EntityLabel.GROUP})
PERSON_LABELS = frozenset({EntityLabel.PERSON, EntityLabel.ROLE})
_COLLECTIVE = frozenset({EntityLabel.ORG, EntityLabel.GROUP})


def third_person(chains: Chains, index: int) -> int | None:
    """ "He", "its", "they": the likeliest antecedent in view that agrees in kind, number and gender."""
    scored = [
        (sum(WEIGHTS[name] * value for name, value in features.items()), earlier)
        for earlier, features in candidates(chains, index)
    ]
    weight, best = max(scored, default=(0.0, None))
    person = chains.mentions[index].label is EntityLabel.PERSON
    return best if person or weight >= WEAKEST else None


def candidates(chains: Chains, index: int) -> Iterator[tuple[int, dict[str, float]]]:
    """The earlier mentions that a pronoun may stand for, nearest first, each with what speaks for it."""
    mention = chains.mentions[index]
    labels = PERSON_LABELS if mention.label is EntityLabel.PERSON else BODY_LABELS
    speaker = speaker_of(chains, index) if mention.quoted else None
    for earlier in chains.before(index, PRONOUN_REACH):
        fits = chains.meant(earlier).label in labels or chains.mentions[earlier].kind is Kind.JOINED
        if fits and _may_corefer(chains, index, earlier):
            yield earlier, _features(chains, index, earlier, speaker)


def _may_corefer(chains: Chains, index: int, earlier: int) -> bool:
    """Whether grammar lets a pronoun stand for an earlier mention."""
    mention, other = chains.mentions[index], chains.mentions[earlier]
    if chains.meant(earlier).kind is Kind.PRONOUN or other.head in FIRST_PERSON:
        return False
    if not chains.agrees(index, earlier) or not _number_agrees(mention, other):
        return False
    return not (mention.sentence == other.sentence and mention.verb == other.verb >= 0)


def _one(chains: Chains, speaker: int, earlier: int) -> bool:
    """Whether an earlier mention is the speaker, by chain or, where he is named only later, by name."""
    return chains.chain[speaker] == chains.chain[earlier] or chains.mentions[speaker].head == chains.meant(earlier).head


def _number_agrees(mention: Mention, other: Mention) -> bool:
    """They: several, a group or a body; it: one body, state or place."""
    if mention.plural:
        return other.plural or (other.kind is not Kind.PRONOUN and other.label in _COLLECTIVE)
    return not other.plural


def _features(chains: Chains, index: int, earlier: int, speaker: int | None) -> dict[str, float]:
    """What speaks for an antecedent: names of WEIGHTS to values. `speaker` says the words around the pronoun."""
    mention, other = chains.mentions[index], chains.mentions[earlier]
    back, spoke = mention.sentence - other.sentence, speaks(chains, earlier)
    return {
        "back": float(back),
        "characters": min(FURTHEST, (mention.span.start - other.span.end) / 100),
        "subject": float(other.subject),
        "parallel": float(other.subject and mention.subject),
        "frequency": float(min(MOST_FREQUENT, chains.size[chains.chain[earlier]] - 1)),
        "name": float(other.kind is Kind.NAME),
        "plural": float(mention.plural and other.plural),
        "both-speak": float(spoke and speaks(chains, index)),
        "of-the-speaker": float(mention.quoted and spoke and back <= 1),
        "itself-speaking": float(speaker is not None and _one(chains, speaker, earlier)),
        "object-it": float(mention.head == "it" and not mention.subject),
    }
