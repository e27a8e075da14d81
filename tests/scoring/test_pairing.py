from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from scoring.scoring_examples import mention

from standoff.records.codes import EventType, Status
from standoff.scoring.mention import Mention
from standoff.scoring.pairing import pair, same_dyad, same_parties, same_status, same_type

TYPES = [EventType.ACCUSE, EventType.REJECT]
MENTIONS = st.lists(
    st.builds(
        lambda type, actors, recipients, at, status: mention(type, actors, recipients, at=at, status=status),
        st.sampled_from(TYPES),
        st.sampled_from(["USA", "RUS", "USA RUS"]),
        st.sampled_from(["USA", "RUS", ""]),
        st.integers(0, 1),
        st.sampled_from([Status.ACTUAL, Status.ALLEGED]),
    ),
    max_size=4,
)


def test_the_right_one_of_two_accusations_is_taken() -> None:
    gold = [mention(EventType.ACCUSE, "USA", "RUS"), mention(EventType.ACCUSE, "RUS", "USA")]

    found = pair(gold, gold[::-1])

    assert found.by_type == found.by_dyad == found.by_status == {0: 1, 1: 0}


def test_types_match_where_parties_do_not() -> None:
    found = pair([mention(EventType.AID, "USA", "UKR")], [mention(EventType.AID, "USA", "RUS")])

    assert found.by_type == {0: 0}
    assert found.by_dyad == {}


def test_another_sentence_is_another_mention() -> None:
    assert pair([mention(EventType.AID, "USA", at=0)], [mention(EventType.AID, "USA", at=1)]).by_type == {}


def test_a_symmetric_event_may_be_read_either_way() -> None:
    talks = mention(EventType.CONSULT, "USA RUS")

    assert same_parties(talks, mention(EventType.CONSULT, "RUS", "USA"))
    assert same_parties(talks, mention(EventType.CONSULT, "RUS USA"))
    assert not same_parties(talks, mention(EventType.CONSULT, "RUS", "FRA"))
    assert not same_parties(mention(EventType.CONSULT, "RUS", "USA"), talks)


def test_sets_of_countries_have_no_order_and_no_number() -> None:
    gold = mention(EventType.ASSAULT, "USA GBR", "SYR/MIL SYR/CVL")

    assert same_parties(gold, mention(EventType.ASSAULT, "GBR USA", "SYR"))
    assert not same_parties(gold, mention(EventType.ASSAULT, "USA", "SYR"))


def test_a_party_of_no_known_country_counts_as_none() -> None:
    assert same_parties(mention(EventType.ASSAULT, "/UAF", "IRQ"), mention(EventType.ASSAULT, "", "IRQ"))
    assert not same_parties(mention(EventType.ASSAULT, "SYR/UAF", "IRQ"), mention(EventType.ASSAULT, "", "IRQ"))


def best(gold: list[Mention], predicted: list[Mention], relation: object) -> int:
    """The size of the greatest matching, by trying every order."""
    assert callable(relation)
    padded = [*predicted, *[None] * len(gold)]
    return max(
        sum(two is not None and relation(one, two) for one, two in zip(gold, way, strict=False))
        for way in permutations(padded, len(gold))
    )


@given(MENTIONS, MENTIONS)
def test_each_level_is_matched_as_far_as_can_be(gold: list[Mention], predicted: list[Mention]) -> None:
    found = pair(gold, predicted)

    assert len(found.by_type) == best(gold, predicted, same_type)
    assert len(found.by_dyad) == best(gold, predicted, same_dyad)
    assert len(found.by_status) == best(gold, predicted, same_status)
    assert all(same_type(gold[left], predicted[right]) for left, right in found.by_type.items())
    assert all(same_status(gold[left], predicted[right]) for left, right in found.by_status.items())
