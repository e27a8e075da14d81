from pathlib import Path

import pytest
from scoring.scoring_examples import event, mention

from evaluation.markdown import agreement, card_markdown
from evaluation.measure import StoredCard, load_stored, store
from standoff.records.article import Article
from standoff.records.codes import EventType
from standoff.scoring.gold import GoldArticle
from standoff.scoring.score import compared, score


@pytest.fixture
def example_card() -> StoredCard:
    one = mention(EventType.ACCUSE, "USA", "RUS")
    pairs = compared([GoldArticle("a", Article(text="x" * 20), (one,))], {"a": [event(one)]})
    return StoredCard("2019-05-02", "1.0", 1, 1, score(pairs, resamples=10), "2019-05-01", {"UAS": 0.9})


def test_a_card_says_what_when_and_on_what(example_card: StoredCard) -> None:
    text = card_markdown(example_card)

    assert text.startswith("Measured 2019-05-02 with reader 1.0 on 1 articles with 1 mentions")
    assert "| type+dyad | 1.000 (1.000-1.000) | 1.000 (1.000-1.000) | 1.000 (1.000-1.000) | – |" in text
    assert "| UAS | .900 |" in text


def test_agreement_is_shown_for_its_own_test_set_alone() -> None:
    assert agreement("13 articles with 268 mentions")["type+dyad f1"] == 0.857
    assert agreement("2 articles with 3 mentions") == {}


def test_a_card_is_stored_and_found_again(example_card: StoredCard, tmp_path: Path) -> None:
    store(example_card, tmp_path / "card.json")

    assert load_stored(tmp_path / "card.json") == example_card
    assert load_stored(tmp_path / "absent.json") is None
