"""Which earlier mention a description stands for: "the ministry", "the president", "the country", "the group"."""

from __future__ import annotations

from standoff.annotate.antecedents import BODY_LABELS, PERSON_LABELS, PRONOUN_REACH
from standoff.annotate.chains import Chains
from standoff.annotate.mention import Kind, Mention
from standoff.annotate.nouns import BODIES, GROUPS, ROLES, STATES
from standoff.records.document import EntityLabel

NOMINAL_REACH = 12  # sentences back
# Weights of the name that a word for its kind stands for: recency counts a point a sentence. Set on the news of GUM.
SUBJECT_GAIN = 1.2
PARALLEL_GAIN = 0.4
FREQUENCY_GAIN, MOST_FREQUENT = 0.25, 4
NAME_GAIN = 0.3
CHARACTER_COST = 0.004
# Words that name a kind so wide that any body or person may be meant.
_WIDE_BODIES = frozenset({"group", "movement", "company", "organization", "organisation", "party", "agency", "firm"})
_WIDE_PERSONS = frozenset({"man", "woman", "politician", "leader"})


def described(chains: Chains, index: int) -> int | None:
    """ "The ministry" after "Foreign Ministry", "the president" after "President Berg": the head's word recurs."""
    mention = chains.mentions[index]
    if mention.complete or mention.owned:
        return None
    for earlier in chains.before(index, NOMINAL_REACH):
        other = chains.mentions[earlier]
        if other.kind is Kind.PRONOUN or not _may_be(mention, other) or _tells_apart(mention, other):
            continue
        if mention.head == other.head or mention.head in other.words or mention.head in other.titles:
            return earlier
    return None


def _tells_apart(mention: Mention, other: Mention) -> bool:
    """Whether a group's own words set it apart: "the militia forces" are not "US forces"."""
    return mention.plural and not set(mention.words[1:-1]) <= {*other.words}


def _may_be(mention: Mention, other: Mention) -> bool:
    """Whether a description may stand for the other mention, by kind."""
    if mention.head in ROLES:
        return other.label in PERSON_LABELS
    return other.label in BODY_LABELS


def by_kind(chains: Chains, index: int) -> int | None:
    """ "The country" for the state spoken of most of late, "the group" or "the man" for the last one in view."""
    mention = chains.mentions[index]
    if mention.complete or mention.owned or mention.plural:
        return None
    labels: frozenset[EntityLabel]
    if mention.head in STATES:
        labels, reach = frozenset({EntityLabel.PLACE, EntityLabel.STATE}), NOMINAL_REACH
    elif mention.head in _WIDE_BODIES and mention.head in BODIES | GROUPS:
        labels, reach = frozenset({EntityLabel.ORG, EntityLabel.GROUP}), PRONOUN_REACH
    elif mention.head in _WIDE_PERSONS:
        labels, reach = frozenset({EntityLabel.PERSON}), PRONOUN_REACH
    else:
        return None
    return _heaviest(chains, index, labels, reach)


def _heaviest(chains: Chains, index: int, labels: frozenset[EntityLabel], reach: int) -> int | None:
    """The name in view that weighs most."""
    fitting = [
        (_weight(chains, index, earlier), earlier)
        for earlier in chains.before(index, reach)
        if chains.meant(earlier).label in labels
        and chains.mentions[earlier].kind is Kind.NAME
        and chains.agrees(index, earlier)
    ]
    weight, best = max(fitting, default=(0.0, None))
    return best if chains.mentions[index].label is EntityLabel.PERSON or weight >= 0 else None


def _weight(chains: Chains, index: int, earlier: int) -> float:
    """How likely a name is meant: recent, a subject, spoken of often."""
    mention, other = chains.mentions[index], chains.mentions[earlier]
    weight = float(other.sentence - mention.sentence)
    weight -= CHARACTER_COST * (mention.span.start - other.span.end)
    weight += SUBJECT_GAIN if other.subject else 0
    weight += PARALLEL_GAIN if other.subject and mention.subject else 0
    return weight + NAME_GAIN + FREQUENCY_GAIN * min(MOST_FREQUENT, chains.size[chains.chain[earlier]] - 1)
