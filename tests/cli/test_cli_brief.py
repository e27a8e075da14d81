import pytest
from click.testing import CliRunner
from store_examples import quiet_then_loud

from standoff.cli.brief import brief_lines
from standoff.cli.brief import command as brief_command
from standoff.measure.brief import Brief, Turn
from standoff.records.series import Question, Side
from standoff.records.verdict import Trend, Verdict, Window


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(quiet_then_loud(tmp_path_factory.mktemp("tension") / "store", 60, 14))


def test_brief_says_what_changed(store: str) -> None:
    done = CliRunner().invoke(brief_command, ["--store", store, "--since", "2021-06-28"])

    assert done.exit_code == 0
    assert "Tension between Chile and Peru is growing" in " ".join(done.stdout.split())
    assert "Newly contested\n  none" in done.stdout


def turn(before: Trend, now: Trend, country: str) -> Turn:
    sides = Side("Chile", ("CHL",)), Side(country, (country,))
    question = Question(a=sides[0], b=sides[1], since="2021-05-01", until="2021-08-31", as_of="2021-08-31")
    window = Window(since="2021-08-11", until="2021-08-31", days=21, incidents=2, coverage=60)
    verdict = Verdict(
        question=question, trend=now, sentence=f"{country} is {now}", ratio=None, low=None, high=None, probability=None,
        recent=window, reference=window, onset="", driver=None, shares=(), incidents=(),
    )  # fmt: skip
    return Turn(before, verdict)


def test_what_grows_comes_first_and_what_fell_silent_is_one_line() -> None:
    turned = (
        turn(Trend.STEADY, Trend.TOO_LITTLE, "BOL"), turn(Trend.GROWING, Trend.STEADY, "ARG"),
        turn(Trend.STEADY, Trend.GROWING, "PER"), turn(Trend.STEADY, Trend.TOO_LITTLE, "URY"),
    )  # fmt: skip
    found = Brief(since="2021-08-24", until="2021-08-31", pairs=4, turned=turned, contested=(), firsts=())
    lines = [str(line) for line in brief_lines(found)]

    assert lines[2:4] == ["  was steady: PER is growing", "  was growing: ARG is steady"]
    assert lines[4].startswith("  too little data now: CHL–BOL (2, 2), CHL–URY (2, 2)")
