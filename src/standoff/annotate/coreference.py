"""Coreference: which earlier, fuller mention a name, a description or a pronoun stands for.

A sieve of passes, surest first; each is one function from a mention and the mentions before it to the one it stands
for. Chains are built in text order, so that a pass sees what was settled before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from standoff.annotate.mentions import BODIES, FIRST_PERSON, GROUPS, ROLES, STATES, Kind, Mention, find_mentions, table
from standoff.records.document import Entity, EntityLabel, Sentence

# How many sentences back a pronoun, a description, a first person reach.
PRONOUN_REACH, NOMINAL_REACH, SPEAKER_REACH = 3, 12, 2
# No mention further back than this many mentions is looked at: a text without full stops must not take for ever.
VIEW = 100
# Weights of a pronoun's antecedent: recency counts a point a sentence. Set on the news of GUM.
SUBJECT_GAIN = 1.2
PARALLEL_GAIN = 0.4
FREQUENCY_GAIN, MOST_FREQUENT = 0.25, 4
NAME_GAIN = 0.3
CHARACTER_COST = 0.004
SPEAKER_COST = 2.0
# Whoever spoke goes on speaking: "he also stressed" is mostly the last speaker, for so many sentences' worth.
SPEAKER_GAIN = 1.5
# "It" and "they" stand as often for a thing or a plan: below this weight they are left alone.
WEAKEST = 0.0
# Words that name a kind so wide that any body or person may be meant.
_WIDE_BODIES = frozenset({"group", "movement", "company", "organization", "organisation", "party", "agency", "firm"})
_WIDE_PERSONS = frozenset({"man", "woman", "politician", "leader"})
_BODY_LABELS = frozenset({EntityLabel.ORG, EntityLabel.STATE, EntityLabel.PLACE, EntityLabel.GROUP})
_PERSON_LABELS = frozenset({EntityLabel.PERSON, EntityLabel.ROLE})
_SPEECH = table(
    "said says say saying told tells asked asks added adds wrote writes stated tweeted claimed announced "
    "explained declared insisted replied warned argued noted commented concluded remarked stressed emphasized "
    "emphasised reiterated pointed vowed pledged urged called accused denied rejected criticised criticized "
    "condemned complained suggested"
)
# What stands so under another verb is told of by somebody else.
_TOLD = frozenset({"ccomp", "acl", "advcl"})
_SMALL_WORDS = frozenset({"the", "of", "and", "for", "on", "in", "s", "a"})


def link_entities(sentences: Sequence[Sentence], entities: Iterable[Entity], text: str) -> tuple[Entity, ...]:
    """The reader's `entities` with the pronouns and descriptions of the text added, in text order, each with
    `refers_to` set to the index of the earlier and fuller mention that it stands for, where one is found. (A speaker
    may follow his words: the "I" of a quotation may refer to a later mention.)

    `sentences` carry the words with their syntax; where that is wrong or missing, recency decides alone.
    """
    mentions = find_mentions(sentences, entities, text)
    chains = _Chains(mentions, sentences, text)
    first_person = [index for index, mention in enumerate(mentions) if mention.head in FIRST_PERSON]
    for index in [*(at for at in range(len(mentions)) if mentions[at].head not in FIRST_PERSON), *first_person]:
        chains.settle(index)
    return tuple(
        Entity(mention.span, mention.label, mention.confidence, chains.refers_to[index])
        for index, mention in enumerate(mentions)
    )


class _Chains:
    """The mentions settled so far: to which chain each belongs, and the fullest mention of each chain."""

    def __init__(self, mentions: Sequence[Mention], sentences: Sequence[Sentence], text: str) -> None:
        self.mentions = mentions
        self.sentences = sentences
        self.text = text
        self.refers_to: list[int | None] = [None] * len(mentions)
        self.chain = list(range(len(mentions)))
        self.fullest = list(range(len(mentions)))
        self.size = [1] * len(mentions)
        self.gender = [mention.gender for mention in mentions]
        self.named: dict[str, list[int]] = {}

    def settle(self, index: int) -> None:
        """Find what the mention at `index` stands for, by the first pass that knows."""
        mention = self.mentions[index]
        for pass_ in (_first_person,) if mention.head in FIRST_PERSON else _PASSES[mention.kind]:
            found = pass_(self, index)
            if found is not None:
                self._join(index, found)
                break
        if mention.kind is Kind.NAME:
            for word in {*mention.words, _initials(mention.words)}:
                self.named.setdefault(word, []).append(index)

    def _join(self, index: int, found: int) -> None:
        chain = self.chain[found]
        self.chain[index] = chain
        self.refers_to[index] = self.fullest[chain]
        self.size[chain] += 1
        self.gender[chain] = self.gender[chain] or self.gender[index]
        best, new = self.mentions[self.fullest[chain]], self.mentions[index]
        if _fullness(new) > _fullness(best):
            self.fullest[chain] = index

    def before(self, index: int, reach: int) -> Iterable[int]:
        """The mentions before one, nearest first, at most `reach` sentences back."""
        mention = self.mentions[index]
        for earlier in range(index - 1, max(-1, index - 1 - VIEW), -1):
            if mention.sentence - self.mentions[earlier].sentence > reach:
                return
            if not self.mentions[earlier].span.overlaps(mention.span):
                yield earlier

    def agrees(self, index: int, earlier: int) -> bool:
        """Whether nothing is known of the two chains' genders that sets them apart."""
        mine, theirs = self.mentions[index].gender, self.gender[self.chain[earlier]]
        return not mine or not theirs or mine == theirs


def _fullness(mention: Mention) -> tuple[int, int]:
    """A name is fuller than a description, that than a pronoun; then the longer one is."""
    return -mention.kind.value, len(mention.words)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL_WORDS)


def _same_name(chains: _Chains, index: int) -> int | None:
    """The same name; else "Berg" after "Lena Berg", "Foreign Ministry" after "Russian Foreign Ministry"."""
    mention = chains.mentions[index]
    named = [at for at in chains.named.get(mention.head, ()) if chains.agrees(index, at)]
    same = [
        at for at in named if chains.mentions[at].words == mention.words and _same_kind(mention, chains.mentions[at])
    ]
    parts = [at for at in named if _is_part(mention, chains.mentions[at])]
    if mention.label is EntityLabel.PERSON:
        parts += same
        return max(
            parts, key=lambda at: (len(chains.mentions[chains.fullest[chains.chain[at]]].words), at), default=None
        )
    return next(reversed(same or parts), None)


def _is_part(mention: Mention, name: Mention) -> bool:
    """Whether a shorter name is a usual short form of a longer one: a person's last or first name, a body's name
    without what stands before it or without its kind. ("Australia" is no short form of "South Australia".)"""
    words = set(mention.words) - _SMALL_WORDS
    if mention.label is not name.label or not words < set(name.words):
        return False
    if mention.label is EntityLabel.PERSON:
        return mention.head == name.head or mention.words == name.words[:1]
    if mention.label is not EntityLabel.ORG:
        return False
    return mention.head == name.head or (name.head in BODIES | GROUPS and mention.words == name.words[:-1])


def _same_kind(mention: Mention, other: Mention) -> bool:
    """Whether the two may be one: persons are persons; an exact name may be a place here and a body there."""
    if EntityLabel.PERSON in (mention.label, other.label):
        return mention.label is other.label
    return mention.words == other.words or mention.label is other.label


def _acronym(chains: _Chains, index: int) -> int | None:
    """ "UN" after "United Nations", "FSB" after "Federal Security Service (FSB)" only where the letters agree."""
    written = chains.mentions[index].span.of(chains.text).replace(".", "")
    if not (2 <= len(written) <= 6 and written.isupper() and written.isalpha()):
        return None
    fitting = [at for at in chains.named.get(written.lower(), ()) if len(chains.mentions[at].words) > 1]
    return fitting[-1] if fitting else None


def _bracketed(chains: _Chains, index: int) -> int | None:
    """A short form in brackets right after the full one: "Federal Security Service (FSB)"."""
    if index == 0:
        return None
    mention, earlier = chains.mentions[index], chains.mentions[index - 1]
    between = chains.text[earlier.span.end : mention.span.start]
    short = mention.span.of(chains.text).isupper() and len(earlier.words) > len(mention.words)
    return index - 1 if between.strip() == "(" and short and earlier.kind is Kind.NAME else None


def _described(chains: _Chains, index: int) -> int | None:
    """ "The ministry" after "Foreign Ministry", "the president" after "President Berg": the head's word recurs."""
    mention = chains.mentions[index]
    if mention.complete:
        return None
    for earlier in chains.before(index, NOMINAL_REACH):
        other = chains.mentions[earlier]
        if other.kind is Kind.PRONOUN or not _may_be(mention, other):
            continue
        if mention.head == other.head or mention.head in other.words or mention.head in other.titles:
            return earlier
    return None


def _may_be(mention: Mention, other: Mention) -> bool:
    """Whether a description may stand for the other mention, by kind."""
    if mention.head in ROLES:
        return other.label in _PERSON_LABELS
    return other.label in _BODY_LABELS


def _by_kind(chains: _Chains, index: int) -> int | None:
    """ "The country" for the state spoken of most of late, "the group" or "the man" for the last one in view."""
    mention = chains.mentions[index]
    if mention.complete or mention.plural:
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
    return _best(chains, index, labels, reach, names_only=True)


def _third_person(chains: _Chains, index: int) -> int | None:
    """ "He", "its", "they": the best antecedent in view that agrees in kind, number and gender."""
    mention = chains.mentions[index]
    if mention.head == "it" and not mention.subject:
        return None
    labels = _PERSON_LABELS if mention.label is EntityLabel.PERSON else _BODY_LABELS
    return _best(chains, index, labels, PRONOUN_REACH)


def _best(
    chains: _Chains, index: int, labels: frozenset[EntityLabel], reach: int, *, names_only: bool = False
) -> int | None:
    """The earlier mention with the highest weight among those that may be meant."""
    fitting = [
        (_weight(chains, index, earlier), earlier)
        for earlier in chains.before(index, reach)
        if _antecedent_label(chains, earlier) in labels
        and (not names_only or chains.mentions[earlier].kind is Kind.NAME)
        and _may_corefer(chains, index, earlier)
    ]
    weight, best = max(fitting, default=(0.0, None))
    person = chains.mentions[index].label is EntityLabel.PERSON
    return best if person or weight >= WEAKEST else None


def _antecedent_label(chains: _Chains, earlier: int) -> EntityLabel:
    """The label of what a mention stands for: of the fullest mention of its chain."""
    return chains.mentions[chains.fullest[chains.chain[earlier]]].label


def _may_corefer(chains: _Chains, index: int, earlier: int) -> bool:
    """Whether grammar lets a pronoun or description stand for an earlier mention."""
    mention, other = chains.mentions[index], chains.mentions[earlier]
    if chains.mentions[chains.fullest[chains.chain[earlier]]].kind is Kind.PRONOUN:
        return False
    if other.head in FIRST_PERSON or not chains.agrees(index, earlier):
        return False
    if mention.kind is Kind.PRONOUN and not _number_agrees(mention, other):
        return False
    same_clause = mention.sentence == other.sentence and mention.verb == other.verb >= 0
    return not (same_clause and mention.kind is Kind.PRONOUN)


def _number_agrees(mention: Mention, other: Mention) -> bool:
    """They: several, a group or a body; it: one body, state or place."""
    if mention.plural:
        return other.plural or (other.kind is not Kind.PRONOUN and other.label in (EntityLabel.ORG, EntityLabel.GROUP))
    return not other.plural and (mention.head != "it" or other.subject)


def _weight(chains: _Chains, index: int, earlier: int) -> float:
    """How likely an earlier mention is meant: recent, a subject, spoken of often."""
    mention, other = chains.mentions[index], chains.mentions[earlier]
    weight = float(other.sentence - mention.sentence)
    weight -= CHARACTER_COST * (mention.span.start - other.span.end)
    weight += SUBJECT_GAIN if other.subject else 0
    weight += PARALLEL_GAIN if other.subject and mention.subject else 0
    weight += NAME_GAIN if other.kind is Kind.NAME else 0
    weight += FREQUENCY_GAIN * min(MOST_FREQUENT, chains.size[chains.chain[earlier]] - 1)
    if mention.plural:
        weight += SUBJECT_GAIN if other.plural else 0
    if mention.quoted and not other.quoted and mention.sentence == other.sentence:
        weight -= SPEAKER_COST
    if _speaks(chains, index) and _speaks(chains, earlier):
        weight += SPEAKER_GAIN
    return weight


def _first_person(chains: _Chains, index: int) -> int | None:
    """ "I" and "we" inside a quotation: its speaker, the subject of a verb of saying in this sentence or before it."""
    mention = chains.mentions[index]
    if not mention.quoted:
        return None
    after = range(index + 1, min(len(chains.mentions), index + VIEW))
    same = [at for at in after if chains.mentions[at].sentence == mention.sentence]
    return next((at for at in (*same, *chains.before(index, SPEAKER_REACH)) if _speaks(chains, at)), None)


def _speaks(chains: _Chains, at: int) -> bool:
    """Whether a mention outside quotations is the subject of a verb of saying that nobody else tells of."""
    mention = chains.mentions[at]
    if mention.quoted or not mention.subject:
        return False
    words = chains.sentences[mention.sentence].words
    if not 0 <= mention.verb < len(words) or words[mention.verb].relation.split(":")[0] in _TOLD:
        return False
    return words[mention.verb].span.of(chains.text).lower() in _SPEECH


_Pass = Callable[[_Chains, int], int | None]
_PASSES: dict[Kind, tuple[_Pass, ...]] = {
    Kind.NAME: (_bracketed, _same_name, _acronym),
    Kind.NOMINAL: (_described, _by_kind),
    Kind.PRONOUN: (_third_person,),
}
