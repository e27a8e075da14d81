from __future__ import annotations

import time

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.codes import DateBasis, EventType, Quad, Status
from standoff.records.event import Actor, Attributed, Denial, Event, Words
from standoff.resolve.answers import tie_answers


def actors(side: str) -> tuple[Actor, ...]:
    return tuple(Actor(0, 1, text=code, country=code, sector="GOV") for code in side.split())


def event(
    at: int,
    type: str,
    who: str,
    whom: str = "",
    text: str = "",
    *,
    status: Status = Status.ACTUAL,
    said_by: str = "",
    article: str = "a",
    mode: str = "",
) -> Event:
    """An event of the sentence that begins at `at`; parties are country codes."""
    return Event(
        id=f"{type.lower()}-{at}-{who}",
        article=article,
        source_id="",
        url="",
        publisher="",
        title="",
        published="2019-05-02",
        type=EventType(type),
        mode=mode,
        contexts=(),
        quad=Quad.VERBAL_CONFLICT,
        score=-2,
        cameo="",
        status=status,
        date="",
        date_basis=DateBasis.NONE,
        actors=actors(who),
        recipients=actors(whom),
        over=(),
        place=None,
        trigger=Words(at + 10, at + 15, "word"),
        evidence=(Words(at, at + 100, text),),
        said_by=tuple(Attributed(0, 1, text=code, country=code, sector="GOV") for code in said_by.split()),
        denied_by=(),
        responds_to="",
        incident="",
        confidence=1.0,
        coder="test",
    )


def ties(*events: Event) -> dict[str, str]:
    return {event.id: event.responds_to for event in tie_answers(events) if event.responds_to}


ACCUSATION = event(0, "ACCUSE", "USA", "RUS", "Washington accused Moscow of holding back the fleet")
DEED = event(0, "COERCE", "RUS", "VEN", status=Status.ALLEGED, said_by="USA")


def test_a_denial_is_tied_to_the_accusation_and_marks_the_deed() -> None:
    denial = event(200, "REJECT", "RUS", "USA")
    accusation, deed, denied = tie_answers([ACCUSATION, DEED, denial])
    assert denied.responds_to == ACCUSATION.id
    assert accusation.denied_by == deed.denied_by == (Denial(denial.id, "RUS", "RUS", denied.responds_confidence),)


def test_a_denial_addressed_to_nobody_is_tied() -> None:
    assert ties(ACCUSATION, event(200, "REJECT", "RUS")) == {"reject-200-RUS": ACCUSATION.id}


def test_a_headline_may_deny_what_the_text_tells_later() -> None:
    denial = event(0, "REJECT", "RUS", "USA")
    accusation = event(300, "ACCUSE", "USA", "RUS")
    assert ties(denial, accusation) == {denial.id: accusation.id}


def test_a_third_party_answers_nothing() -> None:
    assert ties(ACCUSATION, event(200, "REJECT", "CHN", "USA")) == {}
    assert ties(ACCUSATION, event(200, "REJECT", "RUS", "CHN")) == {}


def test_the_nearest_of_equals_is_answered() -> None:
    later = event(400, "ACCUSE", "USA", "RUS")
    assert ties(ACCUSATION, later, event(500, "REJECT", "RUS", "USA"))["reject-500-RUS"] == later.id


def test_the_same_matter_goes_before_the_nearest() -> None:
    other = event(300, "ACCUSE", "USA", "RUS", "Washington accused Moscow of doping athletes")
    denial = event(500, "REJECT", "RUS", "USA", "Moscow denied that the fleet was held back")
    assert ties(ACCUSATION, other, denial)[denial.id] == ACCUSATION.id


def test_a_refusal_answers_the_demand_rather_than_the_accusation() -> None:
    demand = event(150, "REQUEST", "USA", "RUS")
    accusation = event(300, "ACCUSE", "USA", "RUS")
    assert ties(demand, accusation, event(400, "REJECT", "RUS", "USA", mode="yield"))["reject-400-RUS"] == demand.id


def test_an_accusation_turned_back_answers_but_denies_nothing() -> None:
    back = event(200, "ACCUSE", "RUS", "USA")
    assert ties(ACCUSATION, back) == {back.id: ACCUSATION.id}
    assert all(not one.denied_by for one in tie_answers([ACCUSATION, back]))


def test_nothing_answers_what_comes_on_a_later_day() -> None:
    later = msgspec.structs.replace(ACCUSATION, date="2019-05-01")
    denial = event(200, "REJECT", "RUS", "USA")

    def days(of_denial: str) -> dict[str, str]:
        return ties(later, msgspec.structs.replace(denial, date=of_denial))

    assert days("2019-04-30") == {}
    assert days("2019-05-01") == days("2019-05") == days("") == {denial.id: later.id}


def test_an_alleged_deed_is_denied_though_nobody_accuses() -> None:
    denial = event(200, "REJECT", "RUS")
    deed, denied = tie_answers([DEED, denial])
    assert denied.responds_to == DEED.id
    assert [one.event for one in deed.denied_by] == [denial.id]


def test_another_mention_of_the_deed_is_denied_too_but_another_deed_is_not() -> None:
    again = event(900, "COERCE", "RUS", "VEN", status=Status.ALLEGED, said_by="USA")
    other = event(1100, "ASSAULT", "RUS", "UKR", status=Status.ALLEGED, said_by="USA")
    tied = tie_answers([ACCUSATION, DEED, event(200, "REJECT", "RUS", "USA"), again, other])
    assert [bool(one.denied_by) for one in tied] == [True, True, False, True, False]


def test_who_never_accused_is_not_answered() -> None:
    unsaid = event(0, "ACCUSE", "USA", "RUS", status=Status.NEGATED)
    assert ties(unsaid, event(200, "REJECT", "RUS", "USA")) == {}
    assert ties(ACCUSATION, event(200, "REJECT", "RUS", "USA", status=Status.NEGATED)) == {}


def test_inside_one_country_the_accused_itself_must_answer() -> None:
    accusation = event(0, "ACCUSE", "USA", "USA")
    assert ties(accusation, event(200, "REJECT", "USA")) == {}


def test_articles_are_never_tied() -> None:
    assert ties(ACCUSATION, event(200, "REJECT", "RUS", "USA", article="b")) == {}


@given(
    st.lists(
        st.tuples(st.sampled_from(list(EventType)), st.sampled_from(list(Status)), st.permutations("ABC")), max_size=9
    )
)
def test_ties_point_into_the_article_and_nothing_else_changes(
    rows: list[tuple[EventType, Status, list[str]]],
) -> None:
    events = [event(i * 100, t, w[0], w[1], status=s, said_by=w[2]) for i, (t, s, w) in enumerate(rows)]
    tied = tie_answers(events)
    known = {one.id for one in events}
    assert [one.id for one in tied] == [one.id for one in events]
    assert all(one.responds_to in known - {one.id} for one in tied if one.responds_to)
    assert all(denial.event in known - {one.id} for one in tied for denial in one.denied_by)


def test_a_demand_that_is_met_in_other_words_of_the_same_matter() -> None:
    demand = event(0, "REQUEST", "SWE", "ERI", "Sweden demanded that Eritrea release a journalist")
    release = event(200, "RETREAT", "ERI", "SWE", "Eritrea let the journalist go")
    other = event(400, "RETREAT", "ERI", "SWE", "The harbours were opened")

    assert ties(demand, release, other) == {release.id: demand.id}


def test_a_threat_is_carried_out_by_whoever_threatened() -> None:
    threat = event(0, "THREATEN", "LTU", "RUS", "Lithuania threatened to expel attaches")
    deed = event(300, "SANCTION", "LTU", "RUS", "Lithuania has now expelled the attaches")
    answer = event(500, "SANCTION", "RUS", "LTU", "Russia expelled attaches too")

    assert ties(threat, deed, answer) == {deed.id: threat.id}


def test_what_is_only_possible_meets_no_demand() -> None:
    demand = event(0, "REQUEST", "SWE", "ERI", "Sweden demanded that Eritrea release a journalist")
    release = event(200, "RETREAT", "ERI", "SWE", "Eritrea may let the journalist go", status=Status.HYPOTHETICAL)

    assert ties(demand, release) == {}


def test_a_near_and_worded_tie_is_surer_than_a_far_and_wordless_one() -> None:
    near = event(200, "REJECT", "RUS", "USA", "Moscow said it was not holding back any fleet")
    far = event(4000, "REJECT", "RUS", "", "Moscow shrugged")

    (_, sure), (_, unsure) = (tie_answers([ACCUSATION, one]) for one in (near, far))

    assert 0.5 < sure.responds_confidence < 1
    assert unsure.responds_to and unsure.responds_confidence < 0.5
    assert tie_answers([ACCUSATION, near])[0].denied_by[0].confidence == sure.responds_confidence


def test_an_article_of_thousands_of_events_is_not_compared_each_with_each() -> None:
    sides = ("IND", "PAK"), ("PAK", "IND")
    long = [event(200 * n, "ACCUSE" if n % 2 else "REJECT", *sides[n % 2], status=Status.ACTUAL) for n in range(4000)]
    began = time.process_time()
    tied = tie_answers(long)

    assert all(one.responds_to for one in tied if one.type is EventType.REJECT)
    assert time.process_time() - began < 15  # half a minute where each is compared with each
