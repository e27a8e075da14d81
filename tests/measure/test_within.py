import json
from pathlib import Path

import pytest
from hypothesis import given
from store_examples import MAY, event
from strategies import events

from standoff.measure.mention import mention_of
from standoff.measure.within import same_within, with_incidents
from standoff.records.codes import EventType
from standoff.records.event import Event

HEADLINE = event(EventType.SANCTION, "CHL", "PER", MAY, words="Chile expels two Peruvian envoys")
BODY = event(EventType.SANCTION, "CHL", "PER", MAY, words="Chile expelled the two envoys of Peru on Monday", start=40)
OTHER = event(EventType.SANCTION, "PER", "BOL", MAY, words="Peru had suspended its trade in tin with Bolivia", start=99)


def test_a_headline_and_its_sentence_are_one_happening() -> None:
    assert same_within([mention_of(one) for one in (HEADLINE, BODY, OTHER)]) == [[0, 1], [2]]


def test_a_happening_bears_the_id_of_its_first_mention() -> None:
    told = with_incidents([HEADLINE, OTHER, BODY])

    assert [one.incident for one in told] == [HEADLINE.id, OTHER.id, HEADLINE.id]
    assert with_incidents([]) == ()


@given(events, events)
def test_two_types_are_never_one_happening(one: Event, other: Event) -> None:
    groups = same_within([mention_of(one), mention_of(other)])

    assert sorted(index for group in groups for index in group) == [0, 1]
    assert one.type is other.type or len(groups) == 2


def test_incidents_agree_with_the_annotation(shared: Path) -> None:
    corpora = pytest.importorskip("training.incidents.corpora")
    scores = pytest.importorskip("training.incidents.scores")
    assert json.loads((shared / "gold/dev/events.jsonl").read_text().splitlines()[0])["incident"]
    gold, found = [], []
    for article, mentions in corpora.annotated("dev").items():
        gold += [(article, label) for _, label in mentions]
        groups = same_within([mention for mention, _ in mentions])
        named = {index: number for number, group in enumerate(groups) for index in group}
        found += [(article, named[index]) for index in range(len(mentions))]

    assert scores.b_cubed(scores.by_label(gold), scores.by_label(found))[2] >= 0.9
