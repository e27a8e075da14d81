import pytest
from click.testing import CliRunner
from store_examples import quiet_then_loud

from standoff.cli.brief import command as brief_command


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(quiet_then_loud(tmp_path_factory.mktemp("tension") / "store", 60, 14))


def test_brief_says_what_changed(store: str) -> None:
    done = CliRunner().invoke(brief_command, ["--store", store, "--since", "2021-06-28"])

    assert done.exit_code == 0
    assert "Tension between Chile and Peru is growing" in " ".join(done.stdout.split())
    assert "Newly contested\n  none" in done.stdout
