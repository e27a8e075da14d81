"""Scores of one sentence → a Reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from standoff.reader.reading import Bearer, Frame, Happening, Name, Quotation, Run
from standoff.reader.session import Floats, Part, Scores, answered, asked, pair_scores, softmax
from standoff.reader.tree import best_tree

Ints = npt.NDArray[np.int64]

PREDICATE_THRESHOLD = 0.0
"""A logit: the predicate head is trained with balanced errors, so 0 (p = .5) is its best F1."""
TRIGGER_FLOOR = 0.10
"""Words under this event probability are no candidates; coding, which knows the type, sets the real threshold."""
NO_PARTY = 0.98
"""Words that are no party with this probability are none; coding sets the real threshold on what is left."""
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


def runs_of(labels: Sequence[int]) -> list[tuple[int, Run]]:
    """Maximal runs of equal non-zero labels: (label, half-open range)."""
    found: list[tuple[int, Run]] = []
    start = 0
    for i in range(1, len(labels) + 1):
        if i < len(labels) and labels[i] == labels[start]:
            continue
        if labels[start] and i > start:
            found.append((labels[start], (start, i)))
        start = i
    return found


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


class Earlier(NamedTuple):
    """The words of the sentences before one: their states as parties, and for each how many sentences back it stands
    and its number in its sentence (of earlier parts of the same sentence, from the part's own first word)."""

    states: Floats
    back: Ints
    word: Ints


def earlier_words(part: Part, before: Sequence[tuple[Part, Scores]]) -> Earlier:
    """The words of the parts `before` one in its window, those nearest last."""
    states = [scores["party_word"][1:] for _, scores in before]
    back = [np.full(len(other.words), part.sentence - other.sentence) for other, _ in before]
    word = [
        np.arange(len(other.words)) + (other.first - part.first if other.sentence == part.sentence else other.first)
        for other, _ in before
    ]
    if not before:
        return Earlier(np.zeros((0, 0), dtype=np.float32), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    return Earlier(np.concatenate(states), np.concatenate(back), np.concatenate(word))


def happenings(
    part: Part, scores: Scores, before: Sequence[tuple[Part, Scores]], heads: dict[str, Floats], codes: Codes
) -> tuple[Happening, ...]:
    """Words that may report an event, with their codes and their parties here and in the sentences before."""
    types = softmax(scores["trigger"][1:])
    words = np.flatnonzero(1 - types[:, 0] >= TRIGGER_FLOOR)
    if not len(words):
        return ()
    modes, statuses = softmax(scores["mode"][1:]), softmax(scores["status"][1:])
    pairs = _party_probabilities(scores, heads, words + 1)
    earlier = earlier_words(part, before)
    far_pairs = _earlier_probabilities(scores, earlier, heads, words + 1)
    return tuple(
        Happening(
            int(w),
            _ranked(types[w, 1:], codes.types[1:]),
            _ranked(modes[w], codes.modes),
            _ranked(statuses[w], codes.statuses),
            _bearers(pair[1:], codes.party_roles) + _earlier_bearers(far, earlier, codes.party_roles),
            {codes.party_roles[k]: round(float(pair[0, k]), 3) for k in range(1, len(codes.party_roles))},
        )
        for w, pair, far in zip(words, pairs, far_pairs, strict=True)
    )


def _party_probabilities(scores: Scores, heads: dict[str, Floats], rows: Ints) -> Floats:
    """[triggers, T + 1, party roles]: the biaffine's own scores and what the semantic roles add to them."""
    own = pair_scores(scores["party_trigger"][rows], heads["party"], scores["party_word"])
    roles = softmax(pair_scores(scores["role_predicate"][rows], heads["role"], scores["role_word"]))
    return softmax(own + roles @ heads["role_party"].T + heads["party_back"][0])


def _earlier_probabilities(scores: Scores, earlier: Earlier, heads: dict[str, Floats], rows: Ints) -> Floats:
    """[triggers, C, party roles] of the words of the sentences before."""
    if not len(earlier.back):
        return np.zeros((len(rows), 0, len(heads["party_back"][0])), dtype=np.float32)
    asked_of = pair_scores(scores["party_trigger"][rows], heads["party"], earlier.states)
    return softmax(asked_of + heads["party_back"][np.clip(earlier.back, 0, len(heads["party_back"]) - 1)])


def _bearers(pair: Floats, roles: Sequence[str]) -> tuple[Bearer, ...]:
    best = np.where(pair[:, 0] < NO_PARTY, pair[:, 1:].argmax(1) + 1, 0)
    return tuple(
        Bearer(roles[label], around_best(pair[:, label], run), round(float(pair[slice(*run), label].max()), 3))
        for label, run in runs_of(best.tolist())
    )


def around_best(scores: Floats, run: Run) -> Run:
    """The part of a run of words around its likeliest one in which each is at least half as likely."""
    best = run[0] + int(scores[slice(*run)].argmax())
    enough = scores >= scores[best] / 2
    start, end = best, best + 1
    while start > run[0] and enough[start - 1]:
        start -= 1
    while end < run[1] and enough[end]:
        end += 1
    return start, end


def _earlier_bearers(pair: Floats, earlier: Earlier, roles: Sequence[str]) -> tuple[Bearer, ...]:
    """The same among earlier words, sentence by sentence."""
    found: list[Bearer] = []
    for back in sorted({int(b) for b in earlier.back}):
        chosen = np.flatnonzero(earlier.back == back)
        first = int(earlier.word[chosen[0]])
        found += [
            msgspec.structs.replace(b, run=(b.run[0] + first, b.run[1] + first), back=back)
            for b in _bearers(pair[chosen], roles)
        ]
    return tuple(found)
