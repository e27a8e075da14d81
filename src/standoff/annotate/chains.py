"""Chains of mentions: what was settled so far about who stands for whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.annotate.mention import Mention
from standoff.records.document import Sentence

# No mention further back than this many mentions is looked at: a text without full stops must not take for ever.
VIEW = 100
SMALL_WORDS = frozenset({"the", "of", "and", "for", "on", "in", "s", "a"})


class Chains:
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

    def join(self, index: int, found: int) -> None:
        """Let the mention at `index` stand for what the one at `found` does."""
        chain = self.chain[found]
        self.chain[index] = chain
        self.refers_to[index] = self.fullest[chain]
        self.size[chain] += 1
        self.gender[chain] = self.gender[chain] or self.gender[index]
        best, new = self.mentions[self.fullest[chain]], self.mentions[index]
        if _fullness(new) > _fullness(best):
            self.fullest[chain] = index

    def note(self, index: int) -> None:
        """Keep a name under each of its words and its initials, for later names to be found by."""
        words = self.mentions[index].words
        for word in {*words, "".join(word[0] for word in words if word not in SMALL_WORDS)}:
            self.named.setdefault(word, []).append(index)

    def meant(self, index: int) -> Mention:
        """The fullest mention of the chain that a mention belongs to."""
        return self.mentions[self.fullest[self.chain[index]]]

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
