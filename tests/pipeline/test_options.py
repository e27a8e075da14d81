import msgspec
from examples import ARTICLE, EVENT
from hypothesis import given
from strategies import events

from standoff.pipeline.options import Options, applied, without_text
from standoff.records.event import Event
from standoff.records.rejection import Reason, Rejection
from standoff.records.span import Span
from standoff.store.outcome import Outcome

OUTCOME = Outcome(input="a.txt", article=ARTICLE, events=(EVENT,))


def texts_in(value: object) -> list[str]:
    """Every `text` and `title` in a record."""
    if isinstance(value, dict):
        here = [str(value[key]) for key in ("text", "title") if key in value]
        return here + [found for inner in value.values() for found in texts_in(inner)]
    if isinstance(value, list | tuple):
        return [found for inner in value for found in texts_in(inner)]
    return []


def test_nothing_asked_changes_nothing() -> None:
    assert applied(OUTCOME, Options()) == OUTCOME


def test_an_unsure_event_becomes_a_rejection_with_its_place() -> None:
    outcome = applied(OUTCOME, Options(min_confidence=0.9))

    assert outcome.events == ()
    (rejection,) = outcome.rejections
    assert rejection.reason is Reason.LOW_CONFIDENCE
    assert rejection.span == Span(EVENT.trigger.start, EVENT.trigger.end)


def test_offsets_and_codes_stay_without_the_words() -> None:
    bare = without_text(EVENT)

    assert (bare.actors[0].start, bare.actors[0].country) == (EVENT.actors[0].start, "CHL")
    assert bare.said_by[0].cue is not None
    assert bare.said_by[0].cue.text == ""


def test_a_rejection_quotes_nothing_either() -> None:
    quoting = Rejection(reason=Reason.NO_PARTY, where="row-7", detail='"accused" names nobody', span=Span(41, 48))
    outcome = applied(msgspec.structs.replace(OUTCOME, rejections=(quoting,)), Options(keep_text=False))

    assert outcome.rejections[0].detail == "not coded"


@given(events)
def test_no_word_of_the_text_is_left(event: Event) -> None:
    assert set(texts_in(msgspec.to_builtins(without_text(event)))) <= {""}
