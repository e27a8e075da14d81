"""Weights are checked against their card."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from standoff.reader.weights import WEIGHTS_FOLDER, WeightsError, checked_card, read_card


def test_the_packaged_weights_are_those_of_the_card() -> None:
    card = checked_card()

    assert set(card.sha256) >= {"encoder.onnx", "heads.npz", "codes.json", "tokenizer.json"}
    assert card == read_card()


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    folder = shutil.copytree(WEIGHTS_FOLDER, tmp_path / "weights")
    (folder / "codes.json").write_text("{}")

    with pytest.raises(WeightsError, match="sha256 differs"):
        checked_card(folder)


def test_missing_weights_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="install standoff again"):
        checked_card(tmp_path)
