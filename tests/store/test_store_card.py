from pathlib import Path

import msgspec
from test_parts import LIMA, OSLO, outcome, write

from standoff.store.card import data_card
from standoff.store.query import Store
from standoff.store.run import adding_to


def card(folder: Path, licence: str = "") -> str:
    with Store(folder) as store:
        return data_card(store, licence)


def test_the_card_says_what_the_set_is(tmp_path: Path, weights: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(msgspec.structs.replace(LIMA, publisher="Lima | Post"))])
    said = card(tmp_path, "CC-BY-4.0")

    for line in (
        "| events | 2 |",
        "2019-05-02 to 2019-06-01",
        "reader@1",
        "| words of the reports | kept |",
        "CC-BY-4.0",
    ):
        assert line in said
    assert "| example.org | 1 |" in said and "| Lima   Post | 1 |" in said
    assert "SRL F1" in said and "align" not in said


def test_a_set_without_words_says_how_they_come_back(tmp_path: Path, weights: Path) -> None:
    with adding_to(tmp_path, coder="reader@1", keep_text=False) as run:
        run.add(outcome(OSLO))

    assert "standoff align SET ARTICLES" in card(tmp_path)
    assert "ask whoever made this set" in card(tmp_path)
