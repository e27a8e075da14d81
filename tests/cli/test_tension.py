from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from store_examples import quiet_then_loud

from standoff.cli.tension import command
from standoff.measure.answer import Answer


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(quiet_then_loud(tmp_path_factory.mktemp("tension") / "store", 60, 14))


def test_the_verdict_comes_first(store: str) -> None:
    done = CliRunner().invoke(command, ["CHL", "PER", "--store", store])

    assert done.exit_code == 0
    assert done.stdout.startswith("Tension between Chile and Peru is growing since")
    for part in ("Each week from", "conflict, Chile → Peru", "threats", "articles read", "Heaviest in the recent days"):
        assert part in done.stdout


def test_json_is_the_answer_whole(store: str) -> None:
    done = CliRunner().invoke(command, ["CHL", "PER", "--store", store, "--json", "--by", "day"])
    answer = msgspec.json.decode(done.stdout, type=Answer)

    assert len(answer.series.points) == 74
    assert answer.verdict.probability is not None


def test_a_plot_is_written_beside(store: str, tmp_path: Path) -> None:
    target = tmp_path / "chart.json"
    done = CliRunner().invoke(command, ["CHL", "PER", "--store", store, "--plot", str(target)])

    assert done.exit_code == 0
    assert msgspec.json.decode(target.read_bytes())["title"]["text"] == "Chile and Peru: growing"
    assert CliRunner().invoke(command, ["CHL", "PER", "--store", store, "--plot", "chart.gif"]).exit_code == 2
