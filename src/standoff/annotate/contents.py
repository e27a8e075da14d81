"""What is said, where it runs over the sentence of its cue: whole quotations, and the quotations that go on from them.

The reader sees one sentence at a time; quotation marks say the rest. In the training part of PolNeAR one content in
nine reaches into other sentences, nearly always as a quotation that goes on, within its paragraph or in the next one.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence

import msgspec

from standoff.annotate.quotes import find_quotes
from standoff.records.document import Attribution
from standoff.records.lookup import Map
from standoff.records.span import Span

SCARE_WORDS = 2
"""A quotation of so many words ("safe zone") is a borrowed word, not speech: it carries no content with it."""
ANNOUNCED, TAGGED = 80, 60
"""Characters between a cue that opens a quotation ("he responded: …") and the quotation; between a quotation and its
tag. Only a cue that has no content yet takes one from that far."""
_MARKS = "“”\"„«»‘’'`"
_LOOSE = " ,;:\n\t"
_WORD = re.compile(r"\w+")


def over_sentences(
    attributions: Sequence[Attribution], sentences: Sequence[Span], text: str
) -> tuple[Attribution, ...]:
    """The attributions, in their order, each content completed by the quotations that it belongs to.

    A quotation that a content touches is drawn in whole, with its marks; one that opens its sentence, where nobody
    outside it speaks, goes on from the one before. Attributions that stand inside a quotation are left as they are.
    """
    quotes = outer_quotes(text)
    contents = [_closed_up(one.content, text) for one in attributions]
    speaking = [n for n, one in enumerate(attributions) if _holder(quotes, one.cue[0].start) is None]
    pages = _Pages(text, sentences, attributions, quotes, speaking)
    for n in speaking:
        pages.contents.add(n, contents[n])
    for quote in (q for q in quotes if _length(text, q) > SCARE_WORDS):
        owner = pages.owner_of(quote, contents)
        if owner is not None:
            pages.owners[quote] = owner
            contents[owner] = _with_quote(contents[owner], quote)
            pages.contents.add(owner, contents[owner])
    return tuple(
        msgspec.structs.replace(one, content=_closed_up(content, text))
        for one, content in zip(attributions, contents, strict=True)
    )


def outer_quotes(text: str) -> list[Span]:
    """The quotations with their marks that stand in no other, in text order."""
    found: list[Span] = []
    for quote in find_quotes(text):
        if not found or quote.start >= found[-1].end:
            found.append(_with_marks(text, quote))
    return found


class _Pages:
    """What finding the speaker of a quotation looks at: `owners` holds those of the quotations before, `cues` and
    `contents` where the attributions stand that are spoken by nobody else."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        attributions: Sequence[Attribution],
        quotes: Sequence[Span],
        speaking: Sequence[int],
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [span.start for span in sentences]
        self.attributions = attributions
        self.previous = dict(zip(quotes[1:], quotes, strict=False))
        self.contents: Map[int] = Map()
        self.cues: Map[int] = Map()
        for n in speaking:
            self.cues.add(n, attributions[n].cue[:1])
        self.spoken = {self.sentence_at(attributions[n].cue[0].start) for n in speaking}
        self.owners: dict[Span, int] = {}

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds a position, or of the last one before it."""
        return bisect.bisect_right(self.starts, position) - 1

    def owner_of(self, quote: Span, contents: Sequence[tuple[Span, ...]]) -> int | None:
        """The attribution whose content a quotation is, or None."""
        near = sorted(set(self.contents.near(quote)))
        own = [n for n in near if any(quote.overlaps(span) for span in contents[n])]
        if own:
            return min(own, key=lambda n: _apart(self.attributions[n].cue[0], quote))
        return next((n for n in (self._tag_of(quote, contents), self._goes_on(quote)) if n is not None), None)

    def _tag_of(self, quote: Span, contents: Sequence[tuple[Span, ...]]) -> int | None:
        """A cue without content that announces the quotation, or that tags it in the same sentence."""
        announced = self.text[: quote.start].rstrip().endswith((":", ","))
        for n in self.cues.near(Span(max(0, quote.start - ANNOUNCED), quote.end + TAGGED)):
            cue = self.attributions[n].cue[0]
            if contents[n]:
                continue
            before = announced and 0 <= quote.start - cue.end < ANNOUNCED
            same = self.sentence_at(cue.start) == self.sentence_at(quote.end - 1)
            if before or (same and 0 <= cue.start - quote.end < TAGGED):
                return n
        return None

    def _goes_on(self, quote: Span) -> int | None:
        """The speaker of the quotation before, where this one opens a sentence in which nobody else speaks."""
        here = self.sentence_at(quote.start)
        previous = self.previous.get(quote)
        if previous is None or previous not in self.owners or here in self.spoken:
            return None
        if quote.start - self.starts[here] > 1:
            return None
        owner = self.owners[previous]
        last = self.sentence_at(previous.end - 1), self.sentence_at(self.attributions[owner].cue[0].start)
        return owner if here - 1 in last else None


def _holder(quotes: Sequence[Span], position: int) -> Span | None:
    at = bisect.bisect_right(quotes, position, key=lambda quote: quote.start) - 1
    return quotes[at] if at >= 0 and position < quotes[at].end else None


def _with_marks(text: str, quote: Span) -> Span:
    start, end = quote.start, quote.end
    while start and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return Span(start, end)


def _length(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _with_quote(content: Sequence[Span], quote: Span) -> tuple[Span, ...]:
    """The content with a whole quotation in place of the pieces that touch it."""
    touching = [span for span in content if span.overlaps(quote)]
    whole = Span(min(s.start for s in (*touching, quote)), max(s.end for s in (*touching, quote)))
    return tuple(sorted([*(span for span in content if not span.overlaps(quote)), whole]))


def _trimmed(text: str, span: Span) -> Span:
    """The span without the commas and spaces at its ends; it holds a word."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip(_LOOSE)), span.start + len(words.rstrip(_LOOSE)))


def _closed_up(content: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The pieces in text order; those between which no word stands are one, and one without a word is none."""
    found: list[Span] = []
    for span in (_trimmed(text, one) for one in sorted(content) if _WORD.search(text, one.start, one.end)):
        if found and not _WORD.search(text, found[-1].end, span.start):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
