"""Where sentences begin and end.

Two steps: lines are joined into blocks (a headline, a paragraph, a list item), and each block is cut after the
full stops, question and exclamation marks that end a sentence. The tables below are the only word lists; they
come from the usual style guides of English news (abbreviated titles, months, states) and from the words with
which English sentences most often begin.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from itertools import pairwise

from standoff.records.span import Span


def _table(words: str) -> frozenset[str]:
    """A word list, written as one string."""
    return frozenset(words.split())


# A line wider than this is a paragraph of its own, not part of a paragraph wrapped at a fixed width.
WIDEST_WRAP = 120
# Where at least this share of line breaks is followed by a small letter, the text is wrapped at a fixed width.
WRAPPED_SHARE = 0.3
# A dateline ("DAYTONA BEACH, Fla. - ", "NEW DELHI, Aug. 25. -- ") is no longer than this.
LONGEST_DATELINE = 60
# A bracket longer than this is a passage whose sentences are split, not a remark inside one.
LONGEST_REMARK = 300

TITLES = _table(
    "mr mrs ms messrs mme mlle dr drs prof rev fr sr hon sec gen brig lt col maj capt cpt cpl sgt pfc pvt cmdr cdr adm "
    "adml pres gov sen sens rep reps del supt det insp amb atty ald st mt ft v vs e.g i.e cf viz"
)
BEFORE_NUMBERS = _table(
    "no nos art arts secs fig figs vol vols p pp ch para paras jan feb mar apr jun jul aug sep sept oct nov dec tel ext"
)
ABBREVIATIONS = _table(
    "inc corp co ltd llc plc bros jr etc al approx dept est ave blvd rd hwy assn univ govt intl "
    "ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wisc wyo ont que mon tue tues wed thu thur thurs fri sat sun ph.d"
)
# Words that begin many sentences and hardly ever follow "U.S." or "Corp." inside one.
STARTERS = _table(
    "the a an in on at it he she they we i you this that these those but and so its his her their our my however "
    "meanwhile after before when while as if for from with there here what who why how no not some many most "
    "both since also although though despite according earlier later last now then by one because once until "
    "under asked yet still even another several such among during neither nor mr mrs ms"
)
NOT_AFTER_HOUR = _table(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept oct nov dec eastern pacific central "
    "greenwich"
)
SPEECH = "said|says|asked|asks|told|tells|wrote|writes|tweeted|added|replied|shouted|cried|chanted|declared|wondered"

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_STOP = re.compile(r"(?:[.!?…。！？]++|\[(?:\.\.\.|…)\]?+)(?:\[\d{1,3}\])*+[\"'”’»)\]}]*+")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]{}—–/]+\Z")
_NEXT = re.compile(r"\s*+[\"'“”‘’«(\[{¿¡—–-]*+\s*+([\w’'.-]*+)")
_REMARK = re.compile(rf"\([^()]{{1,{LONGEST_REMARK}}}\)|\[[^\[\]]{{1,{LONGEST_REMARK}}}\]")
_TAG = re.compile(rf"\s*(?:[A-Z][\w.’'-]*\s+){{1,5}}(?:{SPEECH})\b(?P<over>\s*[.,]|\Z)?")
_DASH = re.compile(r"\s+[-–—]+\s")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_GLUED = re.compile(r"[A-Z][a-z]*+(?=[\s,’'])")


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, in order, not overlapping, with no white space at their ends.

    Every character that is not white space lies in one of them. A quotation keeps its tag ("Why?" he asked) and
    its closing mark; a line break ends a sentence unless the paragraph is wrapped at a fixed width.
    """
    return tuple(span for block in _blocks(text) for span in _cut(text, block))


def _blocks(text: str) -> Iterator[Span]:
    """Headlines, paragraphs and list items: lines, joined where a paragraph runs over several."""
    lines = [line for match in _LINE.finditer(text) if (line := _trimmed(text, match.start(), match.end()))]
    if not lines:
        return
    width = _wrap_width(text, lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        if not _runs_on(text, line, following, width):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends, or None where nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Span(start, start + len(piece)) if piece else None


def _is_single_break(text: str, line: Span, following: Span) -> bool:
    """Whether no blank line stands between two lines."""
    between = text[line.end : following.start]
    return len(between) < 200 and between.replace("\r\n", "\n").count("\n") < 2


def _wrap_width(text: str, lines: list[Span]) -> int:
    """The width, in characters, at which the text's paragraphs are wrapped; 0 where they are not."""
    width = max(len(line) for line in lines)
    pairs = [pair for pair in pairwise(lines) if _is_single_break(text, *pair)]
    if width > WIDEST_WRAP or not pairs:
        return 0
    running = sum(text[following.start].islower() for _, following in pairs)
    return width if running >= WRAPPED_SHARE * len(pairs) else 0


def _runs_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a paragraph goes on from one line to the following one."""
    if not _is_single_break(text, line, following):
        return False
    if text[following.start].islower() and text[line.end - 1] not in ".!?:;":
        return True
    first = text[following.start : following.end].split(maxsplit=1)[0]
    return width > 0 and len(line) + 1 + len(first) > width and first[0] not in "*•·-–—"


def _cut(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one block."""
    words = text[block.start : block.end]
    remarks = deque(match.span() for match in _REMARK.finditer(words) if _is_inside(words, match.start()))
    has_case = words.lower() != words
    start = 0
    for match in _STOP.finditer(words):
        while remarks and remarks[0][1] < match.end():
            remarks.popleft()
        inside = bool(remarks) and remarks[0][0] < match.start()
        if inside or not _ends_sentence(words, start, match, has_case):
            continue
        if span := _trimmed(words, start, match.end()):
            yield span.shifted(block.start)
        start = match.end()
    if span := _trimmed(words, start, len(words)):
        yield span.shifted(block.start)


def _is_inside(words: str, bracket: int) -> bool:
    """Whether a bracket opens in the middle of a sentence, not between two."""
    before = words[max(0, bracket - 8) : bracket].rstrip()
    return bool(before) and before.rstrip("\"'”’»)")[-1:] not in ".!?…"


def _ends_sentence(words: str, start: int, stop: re.Match[str], has_case: bool) -> bool:
    """Whether the marks at `stop` end the sentence that begins at `start`."""
    marks, end = stop.group(), stop.end()
    if marks[0] in "。！？" or end == len(words):
        return True
    if not words[end].isspace():
        return _is_glued(words, stop)
    following = _NEXT.match(words, end)
    word = following.group(1) if following else ""
    if marks[0] == "." and marks[:2] != ".." and len(marks) == 1:
        before = _word_before(words, start, stop.start())
        decided = _after_abbreviation(words, start, stop.start(), before, word)
        if decided is not None:
            return decided
    if word[:1].islower() and has_case:
        return len(marks) == 1 and marks == "." and word.lower() != word
    if end - start < LONGEST_DATELINE and _DASH.match(words, end):
        return False
    return not (marks[-1] in "\"'”’»" and _is_tag(words, end, marks))


def _is_tag(words: str, end: int, marks: str) -> bool:
    """Whether the words after a quotation only name its speaker: "Why?" Lena Berg asked."""
    tag = _TAG.match(words, end, end + 120)
    return bool(tag) and (marks[0] in "?!" or bool(tag and tag.group("over")))


def _is_glued(words: str, stop: re.Match[str]) -> bool:
    """Whether the space after a sentence was lost: "ended.The", but neither "example.Com" nor "U.S.A"."""
    before = words[max(0, stop.start() - 3) : stop.start()]
    return before.isalpha() and before.islower() and len(before) == 3 and bool(_GLUED.match(words, stop.end()))


def _word_before(words: str, start: int, stop: int) -> str:
    """The word that a full stop follows, without that stop."""
    found = _WORD_BEFORE.search(words, max(start, stop - 40), stop)
    return found.group() if found else ""


def _after_abbreviation(words: str, start: int, stop: int, before: str, word: str) -> bool | None:
    """Whether a full stop after an abbreviation also ends a sentence; None where it follows no abbreviation."""
    key = before.lower().lstrip(".$#")
    if key in TITLES:
        return False
    if key in BEFORE_NUMBERS and (word[:1].isdigit() or key not in {"no", "art", "mar"}):
        return False if word[:1].isdigit() else _is_starter(words, word)
    if key in {"a.m", "p.m"}:
        return word[:1].isupper() and word.lower().rstrip(".") not in NOT_AFTER_HOUR and not word.isupper()
    if before.isdigit() or (len(before) == 1 and before.isalpha() and before.islower()):
        return False if words[start:stop].strip() == before else None
    if len(before) == 1 and before.isalpha():
        return _is_starter(words, word) and word.lower() not in {"i", "a"}
    if key in ABBREVIATIONS or _DOTTED.match(before):
        return _is_starter(words, word)
    return None


def _is_starter(words: str, word: str) -> bool:
    """Whether the word after an abbreviation begins a sentence; headlines ("U.S. And Iran Meet") have but one."""
    headline = words[-1] not in ".!?…\"'”’»):;,"
    return word[:1].isupper() and word.lower() in STARTERS and not headline
