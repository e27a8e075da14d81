"""Claims become events as of the article's day."""

from __future__ import annotations

import datetime as dt

from documents import at

from standoff.gazetteer.load import load_gazetteer
from standoff.records.article import Article
from standoff.records.claim import Claim, Party, Source
from standoff.records.codes import DateBasis, EventType, Quad, Status
from standoff.records.document import Document, Sentence
from standoff.records.event import Event
from standoff.records.rejection import Reason, Rejection
from standoff.records.span import Span
from standoff.resolve.events import resolve_claims

TEXT = "On Tuesday Norway accused Denmark of spying in Greenland's waters, the Foreign Office said."
DAY = dt.date(2019, 5, 2)


def document() -> Document:
    article = Article(text=TEXT, published=DAY, url="urn:one", source_id="7")
    return Document(article, (Sentence(Span(0, len(TEXT)), (), (), ()),), (), (at(TEXT, "On Tuesday"),), ())


def claim(**changes: object) -> Claim:
    fields = {
        "type": EventType.ACCUSE,
        "mode": "allege",
        "contexts": ("intelligence",),
        "trigger": at(TEXT, "accused"),
        "evidence": (Span(0, len(TEXT)),),
        "actors": (Party(at(TEXT, "Norway")),),
        "recipients": (Party(at(TEXT, "Denmark")),),
        "place": None,
        "time": None,
        "over": (),
        "status": Status.ACTUAL,
        "said_by": (Source(Party(at(TEXT, "the Foreign Office")), at(TEXT, "said")),),
        "confidence": 0.9,
    }
    return Claim(**{**fields, **changes})


def resolved(*claims: Claim) -> tuple[Event | Rejection, ...]:
    return resolve_claims(document(), claims, load_gazetteer(), "reader@0")


def test_an_event_has_its_codes_and_its_words() -> None:
    (event,) = resolved(claim())

    assert isinstance(event, Event)
    assert [(a.text, a.country, a.sector) for a in event.actors] == [("Norway", "NOR", "GOV")]
    assert [(a.text, a.country) for a in event.recipients] == [("Denmark", "DNK")]
    assert (event.date, event.date_basis) == ("2019-04-30", DateBasis.RELATIVE)
    assert (event.quad, event.score) == (Quad.VERBAL_CONFLICT, -3.5)
    assert (event.source_id, event.url, event.published) == ("7", "urn:one", "2019-05-02")
    assert event.said_by[0].cue is not None
    assert event.said_by[0].cue.text == "said"
    for words in (event.trigger, *event.evidence, *event.actors, *event.recipients):
        assert TEXT[words.start : words.end] == words.text


def test_a_claim_between_nobody_is_rejected_with_its_words() -> None:
    (rejection,) = resolved(claim(actors=(), recipients=()))

    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.NO_PARTY
    assert rejection.span == at(TEXT, "accused")


def test_over_names_third_countries_alone() -> None:
    (event,) = resolved(claim(over=(at(TEXT, "Norway"), at(TEXT, "Greenland"))))

    assert isinstance(event, Event)
    assert "NOR" not in event.over


def test_an_unknown_place_keeps_its_words() -> None:
    (event,) = resolved(claim(place=at(TEXT, "waters")))

    assert isinstance(event, Event)
    assert event.place is not None
    assert (event.place.text, event.place.lat) == ("waters", None)


def test_the_same_claim_has_the_same_id_everywhere() -> None:
    one, again, other = resolved(claim(), claim(), claim(type=EventType.REJECT, mode=""))

    assert one == again
    assert isinstance(one, Event)
    assert isinstance(other, Event)
    assert one.id != other.id
    assert one.incident == ""  # told by comparing events, not by one claim


def test_who_would_act_on_himself_acts_on_the_next_likeliest() -> None:
    itself, next_one = Party(at(TEXT, "Norway")), Party(at(TEXT, "Denmark"), confidence=0.1)
    (event, alone) = resolved(claim(recipients=(itself,), else_to=(itself, next_one)), claim(recipients=(itself,)))

    assert isinstance(event, Event) and isinstance(alone, Event)
    assert [a.country for a in event.recipients] == ["DNK"]
    assert alone.recipients == ()
