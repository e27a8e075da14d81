import msgspec
from examples import ARTICLE, EVENT

from standoff.cli.tally import Tally
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome


def rejection(reason: Reason) -> Rejection:
    return Rejection(reason=reason, where="x", detail="y")


def test_the_summary_counts_inputs_and_claims_apart() -> None:
    tally = Tally()
    tally.take(Outcome(input="a", article=ARTICLE, events=(EVENT,), rejections=(rejection(Reason.NO_PARTY),)))
    tally.take(Outcome(input="b", article=None, rejections=(rejection(Reason.EMPTY),)))
    tally.take(Outcome(input="c", article=None, rejections=(rejection(Reason.EMPTY),)))

    said, _, seconds = tally.summary().rpartition(", ")
    assert said == "1 article, 1 event, 2 inputs rejected (empty 2), 1 claim left out (no-party 1)"
    assert seconds.endswith(" s")


def test_a_run_without_rejections_does_not_speak_of_them() -> None:
    assert Tally().summary().startswith("0 articles, 0 events, 0.0")


def test_reports_without_a_day_are_told_since_no_series_counts_them() -> None:
    tally = Tally()
    tally.take(Outcome(input="a", article=ARTICLE))
    assert "without a day" not in tally.summary()

    tally.take(Outcome(input="b", article=msgspec.structs.replace(ARTICLE, published=None)))
    assert "2 articles, 0 events, 1 without a day of publication (" in tally.summary()
