"""Planted copies are found; reports of different happenings that share their background are not."""

import random
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from standoff.store import near
from standoff.store.minhash import BODY, LEAD, signature_of, signatures
from standoff.store.near import near_copies

NOUNS = ["minister", "envoy", "harbour", "border", "treaty", "army", "police", "court", "union", "island", "river"]
VERBS = ["visited", "closed", "opened", "attacked", "praised", "blamed", "warned", "sued", "joined", "left"]
NAMES = [
    f"{a}{b}" for a in ("Stre", "Klo", "Szo", "Zen", "Bel", "Mar") for b in ("lsau", "gar", "hod", "da", "mir", "vik")
]


def story(seed: int, sentences: int = 14) -> list[str]:
    """Sentences of a made-up report."""
    draw = random.Random(seed)
    return [
        f"The {draw.choice(NOUNS)} of {draw.choice(NAMES)} {draw.choice(VERBS)} the {draw.choice(NOUNS)} near "
        f"{draw.choice(NAMES)} on day {draw.randrange(999)} while {draw.choice(NAMES)} {draw.choice(VERBS)} it."
        for _ in range(sentences)
    ]


def edited(text: str, share: float, seed: int) -> str:
    """The text with this share of its words replaced, dropped or doubled."""
    draw = random.Random(seed)
    words = text.split()
    for at in draw.sample(range(len(words)), round(share * len(words))):
        words[at] = draw.choice([draw.choice(NOUNS), "", f"{words[at]} {draw.choice(NAMES)}"])
    return " ".join(words)


def copies(texts: list[str]) -> dict[int, int]:
    return {one.copy: one.of for one in near_copies(signatures([signature_of(text) for text in texts]))}


@pytest.mark.parametrize(("share", "found"), [(0.05, 0.99), (0.1, 0.97), (0.2, 0.85)])
def test_edited_copies_are_found(share: float, found: float) -> None:
    texts = [" ".join(story(seed)) for seed in range(200)]
    grouped = copies([*texts, *(edited(text, share, seed) for seed, text in enumerate(texts))])

    assert sum(grouped.get(200 + at) == at for at in range(200)) >= found * 200
    assert not any(at in grouped for at in range(200))


def test_the_earliest_stands_for_all() -> None:
    text = " ".join(story(1))

    assert copies([text, edited(text, 0.03, 1), edited(text, 0.03, 2)]) == {1: 0, 2: 0}


def test_an_update_with_a_new_lead_is_a_copy() -> None:
    body = story(1, sentences=20)

    assert copies([" ".join(body), " ".join([*story(2, sentences=3), *body])]) == {1: 0}


def test_a_shared_background_makes_no_copy() -> None:
    background = story(1, sentences=9)

    assert copies([" ".join([*story(2, 9), *background]), " ".join([*story(3, 9), *background])]) == {}


def test_a_crowd_of_copies_is_one_group() -> None:
    text = " ".join(story(1))
    grouped = copies([text, *(edited(text, 0.02, seed) for seed in range(120))])

    assert len(grouped) == 120 and set(grouped.values()) == {0}


def test_nothing_gives_nothing() -> None:
    assert copies([]) == {}


def test_signatures_on_the_disk_in_small_blocks_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [" ".join(story(seed)) for seed in range(40)]
    all_texts = [*texts, *(edited(text, 0.05 * (at % 5), at) for at, text in enumerate(texts * 3))]
    rows = signatures([signature_of(text) for text in all_texts])
    whole = near_copies(rows)
    on_disk = np.memmap(tmp_path / "signatures", np.uint16, "w+", shape=rows.shape)
    on_disk[:] = rows
    monkeypatch.setattr(near, "BLOCK", 7)
    monkeypatch.setattr(near, "KEYS", 2 * len(rows))

    assert len(whole) > 100 and near_copies(on_disk) == whole


def test_what_is_held_beside_the_signatures_is_a_few_bytes_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near, "KEYS", 0)  # as if there were more texts than keys fit
    texts = 40_000
    rows = np.memmap(tmp_path / "signatures", np.uint16, "w+", shape=(texts, BODY + LEAD))
    for start in range(0, texts, 1_000):
        rows[start : start + 1_000] = np.random.default_rng(start).integers(0, 1 << 16, (1_000, BODY + LEAD))
    tracemalloc.start()
    assert near_copies(rows) == []
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 80 * texts  # a signature alone is 640 bytes
