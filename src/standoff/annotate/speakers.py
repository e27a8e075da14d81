"""Who speaks: the subjects of verbs of saying, and whom "I" and "we" inside a quotation stand for."""

from __future__ import annotations

import re

from standoff.annotate.chains import VIEW, Chains
from standoff.annotate.nouns import table

SPEAKER_REACH = 2  # sentences back that a first person reaches
_SPEECH = table(
    "said says say saying told tells asked asks added adds wrote writes stated tweeted claimed announced "
    "explained declared insisted replied warned argued noted commented concluded remarked stressed emphasized "
    "emphasised reiterated pointed vowed pledged urged called accused denied rejected criticised criticized "
    "condemned complained suggested"
)
_CLOSING = re.compile(r""",(?:["”’]|'')+ $""")  # what stands before the tag of a quotation
# What stands so under another verb is told of by somebody else.
_TOLD = frozenset({"ccomp", "acl", "advcl"})


def first_person(chains: Chains, index: int) -> int | None:
    """ "I" and "we" inside a quotation: its speaker."""
    return speaker_of(chains, index) if chains.mentions[index].quoted else None


def speaker_of(chains: Chains, index: int) -> int | None:
    """Who says the quotation that a mention stands in: the subject of a verb of saying in this sentence or before."""
    mention = chains.mentions[index]
    after = range(index + 1, min(len(chains.mentions), index + VIEW))
    same = [at for at in after if chains.mentions[at].sentence == mention.sentence]
    return next((at for at in (*same, *chains.before(index, SPEAKER_REACH)) if speaks(chains, at)), None)


def speaks(chains: Chains, at: int) -> bool:
    """Whether a mention outside quotations is the subject of a verb of saying that nobody else tells of."""
    mention = chains.mentions[at]
    if mention.quoted or not mention.subject:
        return False
    if _tags(chains, at):
        return True
    words = chains.sentences[mention.sentence].words
    if not 0 <= mention.verb < len(words) or words[mention.verb].relation.split(":")[0] in _TOLD:
        return False
    return words[mention.verb].span.of(chains.text).lower() in _SPEECH


def _tags(chains: Chains, at: int) -> bool:
    """Whether a mention follows the mark that ends a quotation: "...," he went on."""
    start = chains.mentions[at].span.start
    return _CLOSING.search(chains.text[max(0, start - 4) : start]) is not None
