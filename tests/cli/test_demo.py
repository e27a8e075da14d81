from pathlib import Path

import pytest
from click.testing import CliRunner

from standoff.cli.demo import command


def test_the_demonstration_shows_what_can_be_read(
    weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(command, [])
    kept = (tmp_path / "demo-store" / "store.json").exists()

    assert done.exit_code == 0
    assert kept
    for part in (
        "59 articles",
        "Who to whom",
        "^^^",
        "by month",
        "Does tension grow?",
        "Tension between the United States and Russia over Venezuela",
        "incidents in the 21 days to 2019-05-07",
        "my-store",
    ):
        assert part in " ".join(done.stdout.split())
