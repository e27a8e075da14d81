"""Who bears each role of an event: one choice among the words of its sentence, those of the sentences before, and
nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from standoff.reader.pieces import Ints
from standoff.reader.reading import Bearer, Run
from standoff.reader.runs import runs_of
from standoff.reader.session import Floats, Part, Scores, pair_scores, softmax, with_one

BEARER_FLOOR = 0.02
"""Words under this probability bear no role; coding sets the real threshold on what is left."""


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


def bearer_probabilities(scores: Scores, earlier: Earlier, heads: dict[str, Floats], rows: Ints) -> Floats:
    """[triggers, T + 1 + C, roles]: of each word of the sentence and then of the sentences before, that it bears the
    role; row 0 stands for words that are out of sight. What a column leaves to 1 is that nobody bears it.

    A word's odds are what the biaffine and, in the sentence itself, the semantic roles say for the role over none.
    """
    triggers = scores["party_trigger"][rows]
    own = pair_scores(triggers, heads["party"], scores["party_word"])
    semantic = softmax(pair_scores(scores["role_predicate"][rows], heads["role"], scores["role_word"]))
    back = heads["party_back"]
    found = [own + semantic @ heads["role_party"].T + back[0]]
    if len(earlier.back):
        asked_of = pair_scores(triggers, heads["party"], earlier.states)
        found.append(asked_of + back[np.clip(earlier.back, 0, len(back) - 1)])
    scored = np.concatenate(found, 1)
    odds = scored[..., 1:] - scored[..., :1]
    nobody = with_one(triggers) @ heads["party_none"].T
    all_of_them = np.concatenate([odds, nobody[:, None]], 1)
    return softmax(all_of_them.transpose(0, 2, 1)).transpose(0, 2, 1)[:, :-1]


def bearers_in(chosen: Floats, roles: Sequence[str]) -> tuple[Bearer, ...]:
    """Runs of words that may bear a role, from their probabilities, [words, roles]; a run has its likeliest word's."""
    likely = (chosen >= BEARER_FLOOR).astype(int)
    return tuple(
        Bearer(roles[r], around_best(chosen[:, r], run), round(float(chosen[slice(*run), r].max()), 3))
        for r in np.flatnonzero(likely.any(0)).tolist()
        for _, run in runs_of(likely[:, r].tolist())
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


def earlier_bearers(chosen: Floats, earlier: Earlier, roles: Sequence[str]) -> tuple[Bearer, ...]:
    """The same among earlier words, sentence by sentence."""
    found: list[Bearer] = []
    for back in sorted({int(b) for b in earlier.back}):
        rows = np.flatnonzero(earlier.back == back)
        first = int(earlier.word[rows[0]])
        found += [
            msgspec.structs.replace(b, run=(b.run[0] + first, b.run[1] + first), back=back)
            for b in bearers_in(chosen[rows], roles)
        ]
    return tuple(found)
