from pathlib import Path

from store_examples import ask


def test_an_answer_holds_all_that_one_question_gets(crisis: Path) -> None:
    answer = ask(crisis, "CHL", "PER")

    assert tuple(one.id for one in answer.incidents) == answer.verdict.incidents
    assert (answer.forth.question.directed, answer.back.question.a.codes) == (True, ("PER",))
    assert len(answer.forth.points) == len(answer.back.points) == len(answer.series.points)


def test_where_one_direction_is_asked_for_the_other_stays_empty(mixed: Path) -> None:
    answer = ask(mixed, "PER", "CHL", directed=True)

    assert sum(point.conflict for point in answer.forth.points) == 2
    assert sum(point.conflict + point.cooperation for point in answer.back.points) == 0
