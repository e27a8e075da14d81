"""Who says so."""

from __future__ import annotations

from documents import at, document_of, sentence_of, trigger_of

from standoff.coding.parties import party
from standoff.coding.sources import sources_of
from standoff.records.document import Attribution, Role

TEXT = "The ministry said Lavrov told reporters that Kyiv had struck first."


def test_the_chain_runs_outermost_first_with_its_cues() -> None:
    trigger = trigger_of(
        TEXT, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Kyiv"), (Role.SAID_BY, "Lavrov"), (Role.SAID_BY, "The ministry")
    )
    sentence = sentence_of(TEXT, trigger)
    said = Attribution((at(TEXT, "The ministry"),), (at(TEXT, "said"),), (at(TEXT, TEXT[18:-1]),), 0.9)
    told = Attribution((at(TEXT, "Lavrov"),), (at(TEXT, "told"),), (at(TEXT, "that Kyiv had struck first"),), 0.9)
    document = document_of(TEXT, sentence, attributions=(said, told))

    chain = sources_of(document, trigger, [party(document, at(TEXT, "Kyiv"), 0.9)])

    assert [s.party.span.of(TEXT) for s in chain] == ["The ministry", "Lavrov"]
    assert [s.cue.of(TEXT) for s in chain if s.cue] == ["said", "told"]


def test_the_speaker_of_a_speech_act_is_not_repeated() -> None:
    trigger = trigger_of(TEXT, "told", {"ACCUSE": 0.9}, (Role.ACTOR, "Lavrov"), (Role.SAID_BY, "Lavrov"))
    sentence = sentence_of(TEXT, trigger)
    document = document_of(TEXT, sentence)

    assert sources_of(document, trigger, [party(document, at(TEXT, "Lavrov"), 0.9)]) == ()


def test_an_attribution_adds_the_link_that_the_labels_leave_out() -> None:
    trigger = trigger_of(TEXT, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Kyiv"), (Role.SAID_BY, "The ministry"))
    told = Attribution((at(TEXT, "Lavrov"),), (at(TEXT, "told"),), (at(TEXT, "that Kyiv had struck first"),), 0.9)
    said = Attribution((at(TEXT, "The ministry"),), (at(TEXT, "said"),), (at(TEXT, TEXT[18:-1]),), 0.9)
    document = document_of(TEXT, sentence_of(TEXT, trigger), attributions=(said, told))

    assert [s.party.span.of(TEXT) for s in sources_of(document, trigger, ())] == ["The ministry", "Lavrov"]


def test_an_attribution_alone_begins_no_chain() -> None:
    trigger = trigger_of(TEXT, "struck", {"ASSAULT": 0.9}, (Role.ACTOR, "Kyiv"))
    told = Attribution((at(TEXT, "Lavrov"),), (at(TEXT, "told"),), (at(TEXT, "that Kyiv had struck first"),), 0.9)
    document = document_of(TEXT, sentence_of(TEXT, trigger), attributions=(told,))

    assert sources_of(document, trigger, ()) == ()


def test_a_source_without_a_name_is_kept_as_it_stands() -> None:
    text = "Officials close to the talks said Kyiv had struck first."
    trigger = trigger_of(text, "struck", {"ASSAULT": 0.9}, (Role.SAID_BY, "Officials close to the talks"))
    document = document_of(text, sentence_of(text, trigger))

    (one,) = sources_of(document, trigger, ())

    assert one.party.span.of(text) == "Officials close to the talks"
    assert one.cue is None
