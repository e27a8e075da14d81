from pathlib import Path

from scoring.scoring_examples import event, mention, perfect

from standoff.records.article import Article
from standoff.records.codes import EventType, Quad, Status
from standoff.scoring.gold import GoldArticle, load_gold
from standoff.scoring.mention import Mention
from standoff.scoring.report import Report
from standoff.scoring.score import compared, quad_pairs, score

ACCUSED = mention(EventType.ACCUSE, "USA", "RUS", at=0)
DENIED = mention(EventType.REJECT, "RUS", "USA", at=1)
TALKED = mention(EventType.CONSULT, "USA RUS", at=2)
STRUCK = mention(EventType.ASSAULT, "YEM/REB", "SAU", at=3, status=Status.ALLEGED, said_by="SAU")
GOLD = (ACCUSED, DENIED, TALKED, STRUCK)


def scored(gold: tuple[Mention, ...], *predicted: Mention) -> Report:
    article = GoldArticle("a", Article(text="x" * 60, source_id="a"), gold)
    return score(compared([article], {"a": [event(one) for one in predicted]}))


def matched(report: Report) -> dict[str, tuple[int, int, int]]:
    return {level.name: (level.matched, level.predicted, level.gold) for level in report.levels}


def right(report: Report) -> dict[str, tuple[int, int]]:
    return {field.name: (field.right, field.asked) for field in report.fields}


def test_a_copy_is_perfect() -> None:
    report = scored(GOLD, *GOLD)

    assert all(level.f1.value == 1 for level in report.levels + report.types)
    assert all(field.accuracy.value == 1 for field in report.fields + report.dyad_fields)
    assert report.status_macro_f1.value == 1


def test_what_is_left_out_costs_recall() -> None:
    report = scored(GOLD, *GOLD[:3])

    assert matched(report)["sentence+type"] == (3, 3, 4)
    assert matched(report)["article-pairs"] == (4, 4, 5)
    assert report.levels[0].precision.value == 1
    assert report.levels[0].recall.value == 0.75
    assert report.levels[0].f1.value == 0.8571


def test_what_is_made_up_costs_precision() -> None:
    report = scored(GOLD, *GOLD, mention(EventType.AID, "USA", "UKR", at=4), mention(EventType.AID, "USA", "UKR", at=4))

    assert matched(report)["sentence+type"] == (4, 6, 4)
    assert matched(report)["article-pairs"] == (5, 6, 5)


def test_a_wrong_party_costs_the_dyad_and_the_pair() -> None:
    report = scored((ACCUSED, DENIED), ACCUSED, mention(EventType.REJECT, "RUS", "FRA", at=1))

    assert matched(report) == {
        "sentence+type": (2, 2, 2),
        "type+dyad": (1, 2, 2),
        "type+dyad+status": (1, 2, 2),
        "article-pairs": (1, 2, 2),
    }
    assert right(report)["actor_country"] == (2, 2)
    assert right(report)["recipient_country"] == (1, 2)


def test_a_wrong_status_costs_the_status_alone() -> None:
    report = scored((ACCUSED, STRUCK), ACCUSED, mention(EventType.ASSAULT, "YEM/REB", "SAU", at=3, said_by="SAU"))

    assert matched(report)["type+dyad"] == (2, 2, 2)
    assert matched(report)["type+dyad+status"] == (1, 2, 2)
    assert right(report)["status"] == (1, 2)
    # actual: 1 right, 2 read, 1 annotated; alleged: none read
    assert report.status_macro_f1.value == round((2 / 3 + 0) / 2, 4)
    assert {(cell.gold, cell.predicted): cell.count for cell in report.statuses if cell.count} == {
        ("actual", "actual"): 1,
        ("alleged", "actual"): 1,
    }


def test_a_wrong_type_shows_in_both_types() -> None:
    report = scored((ACCUSED,), mention(EventType.THREATEN, "USA", "RUS", at=0))

    assert [(one.name, one.matched, one.predicted, one.gold) for one in report.types] == [
        ("ACCUSE", 0, 0, 1),
        ("THREATEN", 0, 1, 0),
    ]
    assert matched(report)["article-pairs"] == (1, 1, 1)  # both are verbal conflict


def test_an_article_that_was_not_read_counts_as_empty() -> None:
    article = GoldArticle("a", Article(text="x" * 60), GOLD)

    report = score(compared([article], {}))

    assert matched(report)["sentence+type"] == (0, 0, 4)
    assert report.levels[0].f1.value == 0


def test_a_symmetric_event_reads_as_both_directions() -> None:
    assert quad_pairs([TALKED]) == {
        ("USA", "RUS", Quad.VERBAL_COOPERATION),
        ("RUS", "USA", Quad.VERBAL_COOPERATION),
    }
    assert quad_pairs([mention(EventType.PROTEST, "HKG")]) == set()


def test_a_trigger_outside_the_annotated_sentences_is_spurious() -> None:
    report = scored((ACCUSED,), mention(EventType.ACCUSE, "USA", "RUS", at=4))

    assert matched(report)["sentence+type"] == (0, 1, 1)


def test_headline_figures_have_names() -> None:
    figures = scored(GOLD, *GOLD).figures()

    assert figures["type+dyad f1"].value == 1
    assert {"status on type+dyad", "date on sentence+type", "status macro-f1", "article-pairs recall"} <= set(figures)


def test_annotation_scored_against_itself_is_perfect(shared: Path) -> None:
    for part in ("dev", "train"):
        gold = load_gold(shared / "gold" / part)
        report = score(compared(gold, perfect(gold)), resamples=20)
        assert all(level.f1.value == 1 for level in report.levels)
        assert all(field.accuracy.value == 1 for field in report.fields)
