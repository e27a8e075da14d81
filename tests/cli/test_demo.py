from pathlib import Path

from click.testing import CliRunner

from standoff.cli.demo import command


def test_the_demonstration_shows_what_can_be_read(weights: Path) -> None:
    done = CliRunner().invoke(command, [])

    assert done.exit_code == 0
    for part in (
        "59 articles",
        "Who to whom",
        "^^^",
        "by month",
        "No verdict on tension is computed yet",
        "standoff read",
    ):
        assert part in done.stdout
