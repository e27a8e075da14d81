"""Which earlier name a name repeats or shortens: "Berg" after "Lena Berg", "UN" after "United Nations"."""

from __future__ import annotations

from standoff.annotate.chains import SMALL_WORDS, Chains
from standoff.annotate.mention import Kind, Mention
from standoff.annotate.nouns import BODIES, GROUPS
from standoff.records.document import EntityLabel


def same_name(chains: Chains, index: int) -> int | None:
    """The same name; else "Berg" after "Lena Berg", "Foreign Ministry" after "Russian Foreign Ministry"."""
    mention = chains.mentions[index]
    named = [at for at in chains.named.get(mention.head, ()) if chains.agrees(index, at)]
    same = [
        at for at in named if chains.mentions[at].words == mention.words and _same_kind(mention, chains.mentions[at])
    ]
    parts = [at for at in named if _is_part(mention, chains.mentions[at])]
    if mention.label is EntityLabel.PERSON:
        parts += same
        return max(parts, key=lambda at: (len(chains.meant(at).words), at), default=None)
    return next(reversed(same or parts), None)


def _is_part(mention: Mention, name: Mention) -> bool:
    """Whether a shorter name is a usual short form of a longer one: a person's last or first name, a body's name
    without what stands before it or without its kind. ("Australia" is no short form of "South Australia".)"""
    words = set(mention.words) - SMALL_WORDS
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


def acronym(chains: Chains, index: int) -> int | None:
    """ "UN" after "United Nations", "FSB" after "Federal Security Service (FSB)" only where the letters agree."""
    written = chains.mentions[index].span.of(chains.text).replace(".", "")
    if not (2 <= len(written) <= 6 and written.isupper() and written.isalpha()):
        return None
    fitting = [at for at in chains.named.get(written.lower(), ()) if len(chains.mentions[at].words) > 1]
    return fitting[-1] if fitting else None


def bracketed(chains: Chains, index: int) -> int | None:
    """A short form in brackets right after the full one: "Federal Security Service (FSB)"."""
    if index == 0:
        return None
    mention, earlier = chains.mentions[index], chains.mentions[index - 1]
    between = chains.text[earlier.span.end : mention.span.start]
    short = mention.span.of(chains.text).isupper() and len(earlier.words) > len(mention.words)
    return index - 1 if between.strip() == "(" and short and earlier.kind is Kind.NAME else None
