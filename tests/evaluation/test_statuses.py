from scoring.scoring_examples import event, mention

from evaluation.statuses import actual_precision, lines
from standoff.records.article import Article
from standoff.records.codes import EventType
from standoff.scoring.gold import GoldArticle
from standoff.scoring.score import compared, score


def test_the_figures_of_one_right_mention() -> None:
    one = mention(EventType.ACCUSE, "USA", "RUS")
    report = score(compared([GoldArticle("a", Article(text="x" * 20), (one,))], {"a": [event(one)]}), resamples=2)

    said = list(lines(report))

    assert actual_precision(report) == 1.0
    assert said[0] == "status right where type and dyad match: 1.000 (1 of 1)"
    assert "precision of actual: 1.000" in said
    assert said[-6].split() == ["actual", "1", "0", "0", "0", "0", "0"]
