"""A sentence's words, cut the way the English Web Treebank cuts them; training and reading both use this."""

from __future__ import annotations

import re

_PIECES = re.compile(
    r"""
    https?://\S+ | www\.\S+ | \S+@\S+\.\w+                 # addresses
  | (?:[^\W\d_]\.){2,}                                     # U.S., a.m., J.K.
  | (?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Maj|Rep|Sen|Gov|St|No|Jr|Sr|vs|Inc|Co|Corp|Ltd
      |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s|$)
  | [^\W\d_]\.(?=\s[^\W\d_a-z])                             # an initial
  | (?i:anti|pro|non|re|co|ex|pre|un|de|mid|pan)-(?=[^\W\d_])[^\W_]+   # prefixes keep their hyphen
  | (?:[$€£¥]|US\$|C\$|A\$)                                # currency stands alone
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|k|bn)?(?![^\W_])    # 1,200  10.5  9:30  1990s
  | [^\W_]+(?:['’](?!s\b|re\b|ve\b|ll\b|d\b|m\b|S\b)[^\W_]+)*   # words, O'Neill
  | ['’](?:s|re|ve|ll|d|m|S)\b                             # clitics
  | \.{2,} | -{2,} | [!?]{2,} | ([*=_~#])\1+ | … | \S                                # the rest, one mark a word
    """,
    re.VERBOSE,
)
_NEGATED = re.compile(
    r"(?i)^(ca|wo|sha|do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|ai|might)(n['’]t)$"
)


def word_spans(sentence: str) -> list[tuple[int, int]]:
    """The half-open code-point range of each word of `sentence`, in order."""
    spans: list[tuple[int, int]] = []
    for piece in _PIECES.finditer(sentence):
        start, end = piece.span()
        contraction = _NEGATED.match(piece.group())
        if contraction is not None:
            cut = start + contraction.end(1)
            spans += [(start, cut), (cut, end)]
        elif piece.group().lower() == "cannot":
            spans += [(start, start + 3), (start + 3, end)]
        else:
            spans.append((start, end))
    return spans
