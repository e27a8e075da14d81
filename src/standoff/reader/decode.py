"""Scores of one sentence → a Reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from standoff.reader.bearers import bearer_probabilities, bearers_in, earlier_bearers, earlier_words
from standoff.reader.pieces import Ints
from standoff.reader.reading import Frame, Happening, Name, Quotation
from standoff.reader.runs import runs_of
from standoff.reader.session import Floats, Part, Scores, answered, asked, pair_scores, softmax
from standoff.reader.tree import best_tree

PREDICATE_THRESHOLD = 0.0
"""A logit: the predicate head is trained with balanced errors, so 0 (p = .5) is its best F1."""
TRIGGER_FLOOR = 0.10
"""Words under this event probability are no candidates; coding, which knows the type, sets the real threshold."""
SHOWN = 0.01
"""Probabilities under this are left out of a Reading."""


class Codes(msgspec.Struct, frozen=True):
    """The label sets that the weights were trained with, in the order of their outputs."""

    upos: tuple[str, ...]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    roles: tuple[str, ...]
    types: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]
    party_roles: tuple[str, ...]
    attribution_roles: tuple[str, ...]
    roots: tuple[str, ...]
    sectors: tuple[str, ...] = ()


class Asked(NamedTuple):
    """The tree of a sentence (`heads`: 0 is the root, word i is i + 1), and what some of its words ask of others, by a
    biaffine: each of the `governors` of its dependents, for each relation; each of the `predicates` of all words, for
    each role. `governor` says which of them is each word's."""

    heads: list[int]
    governor: Ints
    governors: Floats
    predicates: Ints
    bearers: Floats


def asked_in(sentences: Sequence[Scores], heads: dict[str, Floats]) -> list[Asked]:
    """The same for all sentences of a window in one product each: for the few predicates of one sentence, fetching the
    weights would take four times as long as multiplying with them."""
    trees = [best_tree(scores["arcs"]) for scores in sentences]
    governors = [np.unique(tree, return_inverse=True) for tree in trees]
    predicates = [np.flatnonzero(scores["predicate"][1:, 0] > PREDICATE_THRESHOLD) for scores in sentences]
    of_governors = [scores["label_head"][rows] for scores, (rows, _) in zip(sentences, governors, strict=True)]
    of_predicates = [scores["role_predicate"][rows + 1] for scores, rows in zip(sentences, predicates, strict=True)]
    return [
        Asked(tree, governor, relations, rows, roles)
        for tree, (_, governor), relations, rows, roles in zip(
            trees, governors, _asked(of_governors, heads["label"]),
            predicates, _asked(of_predicates, heads["role"]), strict=True,
        )
    ]  # fmt: skip


def _asked(states: Sequence[Floats], flat: Floats) -> list[Floats]:
    """`asked` of several sentences at once."""
    return np.split(asked(np.concatenate(states), flat), np.cumsum([len(one) for one in states])[:-1])


def relations(scores: Scores, asked_of: Asked, codes: Codes) -> tuple[str, ...]:
    """The relation of each word to its governor."""
    said = answered(asked_of.governors, scores["label_dep"][1:])[asked_of.governor, np.arange(len(asked_of.heads))]
    said[:, codes.relations.index("root")] = -np.inf
    best = said.argmax(1).tolist()
    return tuple("root" if head == 0 else codes.relations[k] for head, k in zip(asked_of.heads, best, strict=True))


def names(scores: Scores, codes: Codes) -> tuple[Name, ...]:
    """BIO tags → names; a stray I begins a name."""
    probabilities = softmax(scores["tags"][1:])
    best = probabilities.argmax(1)
    tags = [codes.tags[int(t)] for t in best]
    found: list[Name] = []
    for i, tag in enumerate(tags):
        score = float(probabilities[i, best[i]])
        label = tag[2:]
        if tag == "O":
            continue
        if tag[0] == "I" and found and found[-1].run[1] == i and found[-1].label == label:
            last = found[-1]
            found[-1] = Name((last.run[0], i + 1), label, min(last.score, score))
        else:
            found.append(Name((i, i + 1), label, score))
    return tuple(found)


def frames(scores: Scores, asked_of: Asked, codes: Codes) -> tuple[Frame, ...]:
    """Predicates with factuality and semantic roles."""
    predicates = asked_of.predicates
    if not len(predicates):
        return ()
    best = answered(asked_of.bearers, scores["role_word"][1:]).argmax(-1)
    factuality = np.clip(scores["factuality"][predicates + 1, 0], -3, 3)
    return tuple(
        Frame(p, round(f, 2), tuple((codes.roles[r[w]], w) for w in np.flatnonzero(r).tolist()))
        for p, f, r in zip(predicates.tolist(), factuality.tolist(), best, strict=True)
    )


def quotations(scores: Scores, attribution: Floats, codes: Codes) -> tuple[Quotation, ...]:
    """Cues, and for each the words of its source and its content."""
    probabilities = softmax(scores["cue_tags"][1:])
    tags = probabilities.argmax(1)
    cues: list[list[int]] = []
    for i, tag in enumerate(tags):
        if tag == 2 and cues and cues[-1][1] == i:
            cues[-1][1] = i + 1
        elif tag:
            cues.append([i, i + 1])
    if not cues:
        return ()
    starts = np.array([c[0] for c in cues])
    best = pair_scores(scores["cue"][starts + 1], attribution, scores["cued"][1:]).argmax(-1)
    source, content = codes.attribution_roles.index("source"), codes.attribution_roles.index("content")
    found = []
    for (start, end), row in zip(cues, best, strict=True):
        runs = runs_of(row.tolist())
        sources = tuple(run for label, run in runs if label == source)
        contents = tuple(run for label, run in runs if label == content)
        found.append(Quotation((start, end), sources, contents, float(probabilities[start].max())))
    return tuple(found)


def _ranked(probabilities: Floats, codes: Sequence[str]) -> dict[str, float]:
    order = np.argsort(-probabilities)
    return {codes[k]: round(float(probabilities[k]), 4) for k in order if probabilities[k] >= SHOWN}


def happenings(
    part: Part, scores: Scores, before: Sequence[tuple[Part, Scores]], heads: dict[str, Floats], codes: Codes
) -> tuple[Happening, ...]:
    """Words that may report an event, with their codes and their parties here and in the sentences before."""
    types = softmax(scores["trigger"][1:])
    words = np.flatnonzero(1 - types[:, 0] >= TRIGGER_FLOOR)
    if not len(words):
        return ()
    modes, statuses = softmax(scores["mode"][1:]), softmax(scores["status"][1:])
    earlier = earlier_words(part, before)
    chosen = bearer_probabilities(scores, earlier, heads, words + 1)
    size = len(scores["party_word"])
    roles = codes.party_roles[1:]
    return tuple(
        Happening(
            int(w),
            _ranked(types[w, 1:], codes.types[1:]),
            _ranked(modes[w], codes.modes),
            _ranked(statuses[w], codes.statuses),
            bearers_in(one[1:size], roles) + earlier_bearers(one[size:], earlier, roles),
            {role: round(float(p), 3) for role, p in zip(roles, one[0], strict=True)},
        )
        for w, one in zip(words, chosen, strict=True)
    )
