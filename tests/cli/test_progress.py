from examples import ARTICLE, EVENT

from standoff.cli.progress import watched
from standoff.cli.tally import Tally
from standoff.store.outcome import Outcome


def test_without_a_terminal_outcomes_pass_and_are_counted() -> None:
    tally = Tally()
    some = [Outcome(input="a.txt", article=ARTICLE, events=(EVENT, EVENT))] * 3

    assert list(watched(some, tally, quiet=False)) == some
    assert (tally.articles, tally.events) == (3, 6)
    assert tally.so_far().startswith("3 articles, 6 events")
