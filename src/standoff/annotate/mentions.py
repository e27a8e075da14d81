"""Mentions: names, pronouns and definite descriptions ("the ministry"), with what coreference needs to know of them.

The tables of nouns are common English words for persons of office, bodies, states and groups; their heads come
from PLOVER's agent classes, not from any article.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence

import msgspec

from standoff.annotate.phrases import phrase_of
from standoff.annotate.quotes import find_quotes
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span


class Kind(enum.Enum):
    """How a mention names: by name, as several joined by "and", by description or by pronoun; the fullest first."""

    NAME = enum.auto()
    JOINED = enum.auto()
    NOMINAL = enum.auto()
    PRONOUN = enum.auto()


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One mention. `words` are its words in small letters, `head` the chief one, `titles` the words of office that
    stand beside a name ("president"), `verb` the index of the word it depends on, `sentence` that of its sentence;
    `gender` is "m", "f" or empty, `quoted` says that it stands inside quotation marks, `complete` that the phrase
    itself says whose it is ("the president of Peru"), `owned` that it opens with a pronoun that says so ("its
    envoy"), `silent` that it counts only where something stands for it."""

    span: Span
    label: EntityLabel
    confidence: float
    kind: Kind
    sentence: int
    words: tuple[str, ...]
    head: str
    titles: frozenset[str] = frozenset()
    plural: bool = False
    subject: bool = False
    verb: int = -1
    gender: str = ""
    quoted: bool = False
    complete: bool = False
    owned: bool = False
    silent: bool = False


def table(words: str) -> frozenset[str]:
    """A word list, written as one string."""
    return frozenset(words.split())


ROLES = table(
    "president minister premier chancellor leader spokesman spokeswoman spokesperson secretary ambassador envoy "
    "general king queen prince governor mayor senator lawmaker congressman congresswoman judge prosecutor diplomat "
    "official chief commander director chairman chairwoman head candidate politician lawyer attorney colonel admiral "
    "emir sheikh pope bishop archbishop cleric monarch ruler dictator representative adviser advisor speaker "
    "commissioner deputy officer journalist reporter suspect activist dissident billionaire businessman man woman"
)
BODIES = table(
    "ministry government court company party agency council parliament congress senate assembly commission committee "
    "department army military navy police administration union bloc alliance organization organisation body bank "
    "newspaper tribunal embassy firm cabinet coalition office institute university regime federation corporation "
    "watchdog broadcaster network authority legislature consulate delegation panel"
)
_SETS = table("rebels forces troops countries nations states parties allies families authorities victims crew men") - {
    "rebels"
}
STATES = table("country nation state kingdom republic island territory")
GROUPS = table(
    "group movement militia faction militants rebels protesters demonstrators insurgents separatists troops soldiers "
    "forces fighters officials leaders ministers lawmakers senators authorities officers activists workers students "
    "migrants refugees residents villagers gunmen attackers terrorists extremists prisoners hostages civilians people "
    "citizens voters supporters opponents critics diplomats inspectors lawyers prosecutors judges investigators "
    "experts journalists parents scientists researchers players team "
    "crew staff crowd countries nations states parties allies families victims men women children settlers"
)
_ANYBODY = frozenset(
    noun[:-3] + "man" if noun.endswith("men") else noun[:-1]
    for noun in GROUPS
    if noun.endswith(("s", "men")) and noun not in _SETS
)
_MALE = table("mr king prince spokesman chairman congressman businessman man sir lord emir sheikh pope bishop")
_FEMALE = table("mrs ms miss queen princess spokeswoman chairwoman congresswoman woman lady dame")
_OTHER_TITLES = table("dr prof professor rev sen rep gov gen col maj capt lt sgt hon captain major lieutenant sergeant")
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), (EntityLabel.PERSON, "m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), (EntityLabel.PERSON, "f", False)),
    **dict.fromkeys(("it", "its", "itself"), (EntityLabel.ORG, "", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (EntityLabel.GROUP, "", True)),
    **dict.fromkeys(("i", "me", "my", "myself"), (EntityLabel.PERSON, "", False)),
    **dict.fromkeys(("we", "us", "our", "ourselves"), (EntityLabel.GROUP, "", True)),
}
FIRST_PERSON = table("i me my myself we us our ourselves")
_OWNERS = table("its their his her our my")
_DEFINITE = table("the this that these those") | _OWNERS
_INDEFINITE = table("a an one another")
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"})
_IN_TITLE = frozenset({"ADJ", "NOUN", "PROPN", "DET"})
_TITLE_MARKS = frozenset({"of", "'s", "’s", "-", "."})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
# A description is no longer than this many words before its head.
_LONGEST = 4
_TITLE_REACH = 60
_NAME_WORD = re.compile(r"\w+(?:[’'-]\w{2,})*")
_TITLE_WORD = re.compile(r"[A-Za-z]+")
_OPENING_WORD = re.compile(r"\s*(?:the|a|an|this|that|these|those|its|his|her|their|our|my)\b\s*", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.!?()\"“”]| and | by | with | to ")


def find_mentions(sentences: Sequence[Sentence], entities: Iterable[Entity], text: str) -> list[Mention]:
    """All mentions in text order: each of the reader's `entities` that is a name, and the pronouns and
    descriptions outside them."""
    quotes = find_quotes(text)
    mentions: list[Mention] = []
    rest = sorted((e for e in entities if is_name(e.span.of(text), text)), key=lambda entity: entity.span)
    at = quote = 0
    for number, sentence in enumerate(sentences):
        first = at
        while at < len(rest) and rest[at].span.start < sentence.span.end:
            at += 1
        names = rest[first:at]
        while quote < len(quotes) and quotes[quote].end <= sentence.span.start:
            quote += 1
        near = [q for q in quotes[quote : quote + 20] if q.start < sentence.span.end]
        mentions += _in_sentence(sentence, number, names, near, text)
    mentions += [_name(entity, None, max(0, len(sentences) - 1), [], text) for entity in rest[at:]]
    return sorted(mentions, key=lambda mention: mention.span)


def is_name(words: str, text: str) -> bool:
    """Whether words of a text may be a name: no pronoun ("He"), no description that opens a sentence ("The
    president"), and nothing without a capital letter where the text has any."""
    opening = _OPENING_WORD.match(words)
    rest = words[opening.end() :] if opening is not None else words
    plain = not any(letter.isupper() or letter.isdigit() for letter in rest)
    if plain and (opening is not None or not text.islower()):
        return False
    return words == "US" or words.lower() not in _PRONOUNS


def _in_sentence(
    sentence: Sentence, number: int, names: Sequence[Entity], quotes: Sequence[Span], text: str
) -> list[Mention]:
    found = [_name(entity, sentence, number, quotes, text) for entity in names]
    for index, word in enumerate(sentence.words):
        if any(entity.span.contains(word.span) for entity in names):
            continue
        form = word.span.of(text).lower()
        if form in _PRONOUNS and word.relation != "expl" and not _is_proper_us(word, text):
            found.append(_pronoun(sentence, number, index, form, quotes))
        elif word.upos in ("NOUN", "PROPN"):
            found += _nominal(sentence, number, index, names, quotes, text)
    return found


def _is_proper_us(word: Word, text: str) -> bool:
    """ "US" is a country."""
    return word.span.of(text) == "US"


def _name(entity: Entity, sentence: Sentence | None, number: int, quotes: Sequence[Span], text: str) -> Mention:
    words = _words_of(entity, text)
    head = _head_of(entity.span, sentence.words) if sentence else None
    titles = _titles(entity, sentence, text) if sentence and entity.label is EntityLabel.PERSON else frozenset()
    return Mention(
        span=entity.span,
        label=entity.label,
        confidence=entity.confidence,
        kind=Kind.NAME,
        sentence=number,
        words=words,
        head=words[-1],
        titles=titles,
        subject=head is not None and _is_subject(head, sentence.words if sentence else ()),
        verb=head.head if head is not None else -1,
        gender="m" if titles & _MALE else "f" if titles & _FEMALE else "",
        quoted=_is_quoted(entity.span, quotes),
        complete=True,
    )


def _words_of(entity: Entity, text: str) -> tuple[str, ...]:
    """The words of a name in small letters; of a person's, without titles."""
    whole = entity.span.of(text).lower()
    words = tuple(_NAME_WORD.findall(whole)) or (whole,)
    if entity.label is not EntityLabel.PERSON:
        return words
    bare = tuple(word for word in words if word not in ROLES | _MALE | _FEMALE | _OTHER_TITLES)
    return bare or words


def _titles(entity: Entity, sentence: Sentence, text: str) -> frozenset[str]:
    """The words of office in the phrase just before a person's name, or just after it and a comma."""
    words = sentence.words
    first = next((i for i, word in enumerate(words) if word.span.end > entity.span.start), len(words))
    start = first
    while start > 0 and (words[start - 1].upos in _IN_TITLE or words[start - 1].span.of(text) in _TITLE_MARKS):
        start -= 1
    before = text[words[start].span.start : entity.span.end] if start < first else entity.span.of(text)
    after = text[entity.span.end : min(sentence.span.end, entity.span.end + _TITLE_REACH)]
    after = _CLAUSE.split(after[1:])[0] if after.startswith(",") else ""
    return frozenset(word.lower() for word in _TITLE_WORD.findall(f"{before} {after}")) & (ROLES | _MALE | _FEMALE)


def _pronoun(sentence: Sentence, number: int, index: int, form: str, quotes: Sequence[Span]) -> Mention:
    label, gender, plural = _PRONOUNS[form]
    word = sentence.words[index]
    return Mention(
        span=word.span,
        label=label,
        confidence=1.0,
        kind=Kind.PRONOUN,
        sentence=number,
        words=(form,),
        head=form,
        plural=plural,
        subject=_is_subject(word, sentence.words),
        verb=word.head,
        gender=gender,
        quoted=_is_quoted(word.span, quotes),
    )


def _nominal(
    sentence: Sentence, number: int, index: int, names: Sequence[Entity], quotes: Sequence[Span], text: str
) -> list[Mention]:
    """The description headed by the word at `index`: none where the word is no head or stands in a name's title."""
    word, form = sentence.words[index], sentence.words[index].span.of(text).lower()
    label = _label_of(form)
    if form not in ROLES | BODIES and text[word.span.start].isupper() and index > 1:
        return []
    if label is None or _is_title(sentence.words, index, names):
        return []
    start = _start_of(sentence.words, index, text)
    if start is not None and not _fits(sentence.words[start].span.of(text).lower(), form):
        start = None
    silent = start is None and not _is_plural(form)
    if silent and not _is_somebody(sentence.words, index, names, text):
        return []
    first = index if start is None else start
    span = Span(sentence.words[first].span.start, word.span.end)
    whole = span if start is not None else _whole(sentence, index)
    following = sentence.words[index + 1].span.of(text).lower() if index + 1 < len(sentence.words) else ""
    inner = [w.span.of(text) for w in sentence.words[first + 1 : index + 1]]
    owner = any(entity.span.overlaps(span) for entity in names) or any(form[0].isupper() for form in inner[:-1])
    return [
        Mention(
            span=whole,
            label=label,
            confidence=0.8,
            kind=Kind.NOMINAL,
            sentence=number,
            words=tuple(w.span.of(text).lower() for w in sentence.words[first : index + 1]),
            head=form,
            plural=_is_plural(form),
            subject=_is_subject(word, sentence.words),
            verb=word.head,
            gender="m" if form in _MALE else "f" if form in _FEMALE else "",
            quoted=_is_quoted(span, quotes),
            complete=owner or following == "of" or start is None,
            silent=silent,
            owned=sentence.words[first].span.of(text).lower() in _OWNERS,
        )
    ]


def _whole(sentence: Sentence, index: int) -> Span:
    """A phrase without an article ("several ministers of Peru and Chile"), by the syntax."""
    first, last = phrase_of(sentence.words, index)
    return Span(sentence.words[first].span.start, sentence.words[last - 1].span.end)


def _label_of(form: str) -> EntityLabel | None:
    tables = (
        (ROLES, EntityLabel.ROLE),
        (BODIES, EntityLabel.ORG),
        (STATES, EntityLabel.STATE),
        (GROUPS, EntityLabel.GROUP),
        (_ANYBODY, EntityLabel.ROLE),
    )
    return next((label for table, label in tables if form in table), None)


def _is_title(words: Sequence[Word], index: int, names: Sequence[Entity]) -> bool:
    """Whether the word only introduces a name or another noun ("President Berg", "police chief")."""
    if index + 1 == len(words):
        return False
    following = words[index + 1]
    glued = following.span.start - words[index].span.end <= 1
    return glued and (
        any(entity.span.start == following.span.start for entity in names) or following.upos in ("NOUN", "PROPN")
    )


def _start_of(words: Sequence[Word], index: int, text: str) -> int | None:
    """The index of the article or pronoun that makes the description definite, or None."""
    for at in range(index - 1, max(-1, index - 2 - _LONGEST), -1):
        if words[at].span.of(text).lower() in _DEFINITE:
            return at
        if words[at].upos not in _INSIDE:
            return None
    return None


def _is_somebody(words: Sequence[Word], index: int, names: Sequence[Entity], text: str) -> bool:
    """Whether a phrase is of one person or body: it opens with an article or, a person's, with a name ("Peru's
    envoy")."""
    first = words[phrase_of(words, index)[0]].span
    role = _label_of(words[index].span.of(text).lower()) is EntityLabel.ROLE
    return first.of(text).lower() in _INDEFINITE or (role and any(entity.span.contains(first) for entity in names))


def _fits(determiner: str, form: str) -> bool:
    """Whether a word makes a description definite: "that critics" is no phrase; "her body" is no body of state."""
    if determiner in ("this", "that"):
        return not _is_plural(form)
    return determiner in ("the", "these", "those") or form in ROLES


def _is_plural(form: str) -> bool:
    return form in GROUPS and form.endswith(("s", "men", "people", "children"))


def _head_of(span: Span, words: Sequence[Word]) -> Word | None:
    """The word of the span that depends on a word outside it."""
    inside = [word for word in words if span.contains(word.span)]
    free = [w for w in inside if not (0 <= w.head < len(words) and span.contains(words[w.head].span))]
    return next(iter(free or inside), None)


def _is_subject(word: Word, words: Sequence[Word]) -> bool:
    """Whether the word, or the noun whose name or title it is, is a subject."""
    if word.relation in _SUBJECTS:
        return True
    titled = word.relation in ("flat", "compound", "appos") and 0 <= word.head < len(words)
    return titled and words[word.head].relation in _SUBJECTS


def _is_quoted(span: Span, quotes: Sequence[Span]) -> bool:
    return any(quote.contains(span) for quote in quotes)
