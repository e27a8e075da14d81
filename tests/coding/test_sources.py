"""Who says so."""

from __future__ import annotations

import msgspec
from documents import at, document_of, sentence_of, trigger_of

from standoff.coding.parties import party
from standoff.coding.sources import sources_of
from standoff.records.claim import Party
from standoff.records.codes import EventType, Status
from standoff.records.document import Argument, Attribution, Document, Role, Trigger

TEXT = "The ministry said Lavrov told reporters that Kyiv had struck first."


def test_the_chain_runs_outermost_first_with_its_cues() -> None:
    trigger = trigger_of(
        TEXT, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Kyiv"), (Role.SAID_BY, "Lavrov"), (Role.SAID_BY, "The ministry")
    )
    sentence = sentence_of(TEXT, trigger)
    said = Attribution((at(TEXT, "The ministry"),), (at(TEXT, "said"),), (at(TEXT, TEXT[18:-1]),), 0.9)
    told = Attribution((at(TEXT, "Lavrov"),), (at(TEXT, "told"),), (at(TEXT, "that Kyiv had struck first"),), 0.9)
    document = document_of(TEXT, sentence, attributions=(said, told))

    chain = sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, [party(document, at(TEXT, "Kyiv"), 0.9)])

    assert [s.party.span.of(TEXT) for s in chain] == ["The ministry", "Lavrov"]
    assert [s.cue.of(TEXT) for s in chain if s.cue] == ["said", "told"]


def test_the_speaker_of_a_speech_act_is_not_repeated() -> None:
    trigger = trigger_of(TEXT, "told", {"ACCUSE": 0.9}, (Role.ACTOR, "Lavrov"), (Role.SAID_BY, "Lavrov"))
    sentence = sentence_of(TEXT, trigger)
    document = document_of(TEXT, sentence)

    assert (
        sources_of(document, trigger, EventType.ACCUSE, Status.ACTUAL, [party(document, at(TEXT, "Lavrov"), 0.9)]) == ()
    )


def test_an_attribution_adds_the_link_that_the_labels_leave_out() -> None:
    trigger = trigger_of(TEXT, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Kyiv"), (Role.SAID_BY, "The ministry"))
    told = Attribution((at(TEXT, "Lavrov"),), (at(TEXT, "told"),), (at(TEXT, "that Kyiv had struck first"),), 0.9)
    said = Attribution((at(TEXT, "The ministry"),), (at(TEXT, "said"),), (at(TEXT, TEXT[18:-1]),), 0.9)
    document = document_of(TEXT, sentence_of(TEXT, trigger), attributions=(said, told))

    assert [s.party.span.of(TEXT) for s in sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, ())] == [
        "The ministry",
        "Lavrov",
    ]


def test_an_attribution_alone_begins_the_chain_of_what_is_alleged_and_no_other() -> None:
    trigger = trigger_of(TEXT, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Kyiv"))
    told = Attribution((at(TEXT, "Lavrov"),), (at(TEXT, "told"),), (at(TEXT, "that Kyiv had struck first"),), 0.9)
    document = document_of(TEXT, sentence_of(TEXT, trigger), attributions=(told,))

    assert sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, ()) == ()
    (one,) = sources_of(document, trigger, EventType.ASSAULT, Status.ALLEGED, ())
    assert one.party.span.of(TEXT) == "Lavrov"


def test_a_source_without_a_name_is_kept_as_it_stands() -> None:
    text = "Officials close to the talks said Kyiv had struck first."
    trigger = trigger_of(text, "struck", {"ASSAULT": 0.9}, (Role.SAID_BY, "Officials close to the talks"))
    document = document_of(text, sentence_of(text, trigger))

    (one,) = sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, ())

    assert one.party.span.of(text) == "Officials close to the talks"
    assert one.cue is None


LEAD, NEXT = "Its spokesman spoke.", "Rebels attack Chad."


def after_a_spokesman(score: float, *attributions: Attribution) -> tuple[Document, Trigger]:
    """An event in the sentence after that of the source that the reader labels."""
    text = f"{LEAD} {NEXT}"
    after = len(LEAD) + 1
    trigger = trigger_of(NEXT, "attack", {"ASSAULT": 0.9}, after=after)
    source = Argument(Role.SAID_BY, at(text, "Its spokesman"), score)
    trigger = msgspec.structs.replace(trigger, arguments=(source,))
    sentences = sentence_of(LEAD), sentence_of(NEXT, trigger, after=after)
    return document_of(text, *sentences, attributions=attributions), trigger


def test_a_source_of_the_sentence_before_does_not_say_what_follows() -> None:
    assert sources_of(*after_a_spokesman(0.4), EventType.ASSAULT, Status.ACTUAL, ()) == ()


def test_unless_the_reader_is_sure_or_what_it_says_runs_on() -> None:
    text = f"{LEAD} {NEXT}"
    running = Attribution((at(text, "Its spokesman"),), (at(text, "spoke"),), (at(text, NEXT),), 0.9)

    for document, trigger in (after_a_spokesman(0.6), after_a_spokesman(0.4, running)):
        (one,) = sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, ())
        assert one.party.span.of(text) == "Its spokesman"


def test_the_speaker_is_not_repeated_where_he_says_i_or_is_meant_by_a_pronoun() -> None:
    text = '"I blame Chad," Mali said, since he was hurt.'
    trigger = trigger_of(text, "blame", {"ACCUSE": 0.9}, (Role.SAID_BY, "Mali"))
    quote = Attribution((at(text, "Mali"),), (at(text, "said"),), (at(text, '"I blame Chad,"'),), 0.9)
    document = document_of(text, sentence_of(text, trigger), attributions=(quote,))

    for actor in (Party(at(text, "I")), Party(at(text, "he"), referent=at(text, "Mali"))):
        assert sources_of(document, trigger, EventType.ACCUSE, Status.ACTUAL, [actor]) == ()
        assert len(sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, [actor])) == 1
    assert len(sources_of(document, trigger, EventType.ACCUSE, Status.ACTUAL, [Party(at(text, "Chad"))])) == 1


def test_an_agency_that_is_quoted_inside_the_report_is_a_source() -> None:
    text = "Rebels struck the port (Fjord Agency) - police said."
    trigger = trigger_of(text, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Rebels"), (Role.SAID_BY, "Fjord Agency"))
    document = document_of(text, sentence_of(text, trigger))

    assert sources_of(document, trigger, EventType.ASSAULT, Status.ACTUAL, ())
