"""The weights that come with the package, and the card that says what they are and hashes them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from standoff.records.problem import Problem

WEIGHTS_FOLDER = Path(__file__).parent / "data"


class WeightsError(Problem):
    """The reader's weights are missing or are not the ones that its card describes."""


class Card(msgspec.Struct, frozen=True):
    """The model card: what was trained on what, when, with which figures; `sha256` by file name."""

    version: str
    date: str
    encoder: str
    data: dict[str, str]
    training: dict[str, str]
    figures: dict[str, float]
    sha256: dict[str, str]


def read_card(folder: Path = WEIGHTS_FOLDER) -> Card:
    """The card beside the weights; raises `WeightsError` where it is missing or damaged."""
    path = folder / "card.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Card)
    except (OSError, msgspec.DecodeError) as error:
        raise WeightsError(f"no model card at {path} ({error}): install standoff again") from error


def checked_card(folder: Path = WEIGHTS_FOLDER) -> Card:
    """The card, after every file that it names was found to have the hash that it says."""
    card = read_card(folder)
    for name, expected in card.sha256.items():
        try:
            actual = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            said = f"the reader's file {folder / name} cannot be read ({error}): install standoff again"
            raise WeightsError(said) from error
        if actual != expected:
            said = f"{folder / name} is not the file its card describes (sha256 differs): install standoff again"
            raise WeightsError(said)
    return card
