from pathlib import Path

import pytest

from evaluation.floors import Floor, below, load_floors, raised, written
from evaluation.measure import StoredCard, measured
from standoff.reader.weights import WEIGHTS_FOLDER
from standoff.scoring.bootstrap import Figure


@pytest.fixture(scope="session")
def card(shared: Path) -> StoredCard:
    """The figures on the gold that may lie beside the repository, measured once."""
    if not (WEIGHTS_FOLDER / "card.json").is_file():
        pytest.skip("the reader's weights are not in this checkout")
    return measured(shared / "gold" / "dev")


def test_no_figure_falls_below_its_floor(card: StoredCard) -> None:
    assert below(card.figures, load_floors()) == {}


def test_every_floor_is_the_floor_of_a_figure(card: StoredCard) -> None:
    assert set(load_floors()) <= set(card.figures)


def test_a_figure_under_its_floor_is_told() -> None:
    floors = {"f1": Floor(0.6, "2019-05-02"), "recall": Floor(0.1, "2019-05-02")}

    assert below({"f1": Figure(0.59, 0.5, 0.7)}, floors) == {
        "f1": "0.5900 < 0.60 (set 2019-05-02)",
        "recall": "0.0000 < 0.10 (set 2019-05-02)",
    }


def test_floors_are_raised_and_never_lowered() -> None:
    floors = {"f1": Floor(0.5, "2019-05-02"), "recall": Floor(0.9, "2019-05-02")}
    figures = {"f1": Figure(0.678, 0.6, 0.7), "recall": Figure(0.8, 0.7, 0.9)}

    assert raised(figures, floors, "2020-01-01") == {
        "f1": Floor(0.66, "2020-01-01"),
        "recall": Floor(0.9, "2019-05-02"),
    }


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    floors = {"sentence+type f1": Floor(0.5, "2019-05-02")}
    path = tmp_path / "floors.toml"
    path.write_text(written(floors, '# Why.\n\n["old"]\nfloor = 0.1\n'))

    assert path.read_text().startswith("# Why.\n")
    assert load_floors(path) == floors
