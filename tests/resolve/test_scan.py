from standoff.gazetteer.keys import fold
from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Matcher
from standoff.resolve.scan import Scan

TEXT = "In Kabul, Afghan lawmaker Zork Testani met Angela Merkel. Testani left for Paris."


def test_known_names_stand_where_they_stand(gazetteer: Gazetteer) -> None:
    mentions = Scan(TEXT, Matcher(gazetteer)).mentions

    assert [m.span.of(TEXT) for m in mentions] == ["Kabul", "Afghan", "Angela Merkel", "Paris"]
    assert [m.after_in for m in mentions] == [True, False, False, False]


def test_persons_are_kept_by_family_name_known_or_not(gazetteer: Gazetteer) -> None:
    people = Scan(TEXT, Matcher(gazetteer)).people

    assert people[fold("merkel")][0].entries
    assert people[fold("testani")][0].entries == ()
