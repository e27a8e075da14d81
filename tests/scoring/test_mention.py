from scoring.scoring_examples import mention

from standoff.records.codes import EventType
from standoff.scoring.mention import countries, sectors


def test_a_meeting_of_two_is_symmetric() -> None:
    assert mention(EventType.CONSULT, "USA RUS").is_symmetric


def test_a_visit_and_a_lone_march_are_not() -> None:
    assert not mention(EventType.CONSULT, "USA RUS", "FRA").is_symmetric
    assert not mention(EventType.PROTEST, "HKG HKG").is_symmetric


def test_countries_and_sectors_are_sets() -> None:
    both = mention(EventType.ASSAULT, "YEM/REB YEM/UAF").actors

    assert countries(both) == {"YEM"}
    assert sectors(both) == {"REB", "UAF"}
