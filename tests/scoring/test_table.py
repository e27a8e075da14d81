from scoring.scoring_examples import event, mention

from standoff.records.article import Article
from standoff.records.codes import EventType
from standoff.scoring.bootstrap import Figure
from standoff.scoring.gold import GoldArticle
from standoff.scoring.score import compared, score
from standoff.scoring.table import aligned, as_text, shown


def test_a_figure_shows_its_interval() -> None:
    assert shown(Figure(0.8123, 0.75, 1.0)) == ".812 (.750-1.000)"


def test_columns_are_aligned() -> None:
    assert aligned([["name", "n"], ["a", "12"]]) == "name   n\na     12"


def test_the_tables_say_what_was_measured() -> None:
    one = mention(EventType.ACCUSE, "USA", "RUS")
    gold = [GoldArticle("a", Article(text="x" * 20), (one,))]

    text = as_text(score(compared(gold, {"a": [event(one)]})))

    assert text.startswith("1 articles; 95 % intervals over articles in brackets")
    assert "type+dyad+status  1.000 (1.000-1.000)" in text
    assert "status: annotated ↓ read →" in text


def test_what_was_asked_of_nothing_is_a_dash() -> None:
    gold = [GoldArticle("a", Article(text="x" * 20), (mention(EventType.ACCUSE, "USA", "RUS"),))]

    rows = [" ".join(line.split()) for line in as_text(score(compared(gold, {}))).splitlines()]
    assert "sentence+type – .000 (.000-.000) .000 (.000-.000) 0/0/1" in rows
