"""One sentence to learn from: its words and whichever layers its data set annotates (None: not annotated)."""

from __future__ import annotations

from dataclasses import dataclass, field

UPOS = [
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
]
TAGS = ["O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-PLACE", "I-PLACE"]
TYPES = [
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
ROOTS = [t for t in TYPES[1:] if t not in ("CONCEDE", "RETREAT")] + ["YIELD"]
STATUSES = ["actual", "alleged", "future", "hypothetical", "negated", "historical"]
PARTY_ROLES = ["none", "actor", "recipient", "said_by", "place"]
ATTRIBUTION_ROLES = ["none", "source", "content"]
CUE_TAGS = ["O", "B", "I"]
SECTORS = [
    "GOV", "MIL", "REB", "OPP", "PTY", "SPY", "COP", "JUD", "LEG", "ELI", "CVL", "BUS", "MED", "JRN", "EDU", "REL",
    "LAB", "AGR", "REF", "PRM", "CRM", "SOC", "UAF",
]  # fmt: skip
IGNORE = -100


@dataclass(frozen=True)
class Frame:
    """A predicate's word and its roles: (label, head word of the argument)."""

    predicate: int
    roles: list[tuple[str, int]]


@dataclass(frozen=True)
class Quotation:
    """An attribution inside one sentence: word indices of cue, source and content."""

    cue: list[int]
    source: list[int]
    content: list[int]


@dataclass(frozen=True)
class Happening:
    """An event: its trigger's words, codes, and the words of each role in its sentence; `earlier`: in one of the
    sentences before it, as (sentences back, words); `absent` roles are named farther away."""

    trigger: list[int]
    type: str
    mode: str
    status: str
    parties: dict[str, list[int]]
    absent: frozenset[str] = frozenset()
    earlier: dict[str, list[tuple[int, list[int]]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Side:
    """Words that stand for a party, its countries (none: of no one country) and its sector."""

    words: list[int]
    countries: frozenset[str]
    sector: str


@dataclass(frozen=True)
class Relation:
    """Two given parties and the root type between them."""

    source: list[int]
    target: list[int]
    root: str


@dataclass(frozen=True)
class Hint:
    """What a sentence is known to report, though not by which word: one of these types (any, where empty), from
    `source` to `target` where these are marked; `closed`: no other words of the sentence are parties."""

    types: tuple[str, ...]
    source: list[int] = field(default_factory=list)
    target: list[int] = field(default_factory=list)
    closed: bool = False


@dataclass
class Example:
    """A sentence with its layers; the fields from `pieces` on are filled before training.

    Neighbours in a corpus with the same `text`, where one is given, stand one after the other in it.
    """

    key: str
    words: list[str]
    upos: list[str] | None = None
    heads: list[int] | None = None  # 0 is the root, i + 1 is word i
    labels: list[str] | None = None
    frames: list[Frame] | None = None
    factuality: dict[int, float] | None = None
    tags: list[str | None] | None = None
    quotations: list[Quotation] | None = None
    happenings: list[Happening] | None = None
    relation: Relation | None = None
    hint: Hint | None = None
    sides: list[Side] = field(default_factory=list)
    named: list[tuple[int, str]] = field(default_factory=list)  # words that name a country, and which
    text: str = ""
    pieces: list[list[int]] = field(default_factory=list)
    trigger_words: list[int] = field(default_factory=list)
    party_heads: list[dict[str, list[int]]] = field(default_factory=list)
    earlier_heads: list[dict[str, list[tuple[int, int]]]] = field(default_factory=list)
    side_heads: list[int] = field(default_factory=list)


Window = list[Example]
"""Consecutive sentences of one text, which the encoder reads together."""
