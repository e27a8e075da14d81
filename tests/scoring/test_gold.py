import json
from pathlib import Path

import pytest
from scoring.scoring_examples import DENIAL, TEXT, line, write_gold

from standoff.records.problem import Problem
from standoff.scoring.gold import load_gold


def test_a_folder_with_a_table_of_articles(tmp_path: Path) -> None:
    first, second = load_gold(write_gold(tmp_path))

    assert first.article.text == TEXT
    assert str(first.article.published) == "2019-05-02"
    assert [one.type.value for one in first.mentions] == ["ACCUSE", "REJECT"]
    assert first.mentions[0].trigger.of(TEXT) == "accused"
    assert second.id == second.article.source_id == "two"
    assert second.mentions == ()
    assert second.article.published is None


def test_a_folder_with_an_index_and_texts(tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text(json.dumps({"one": {"date": "2019-05-02", "url": "", "title": "A row"}}))
    (tmp_path / "one.txt").write_bytes(TEXT.encode())
    (tmp_path / "events.jsonl").write_text(json.dumps(line()) + "\n\n")

    (only,) = load_gold(tmp_path)

    assert only.article.title == "A row"
    assert len(only.mentions) == 1


def test_offsets_count_code_points_and_line_ends_stay(tmp_path: Path) -> None:
    text = "🕊\r\nBorduria aided Syldavia."
    (tmp_path / "index.json").write_text('{"one": {"date": ""}}')
    (tmp_path / "one.txt").write_bytes(text.encode())
    spans = {"evidence": {"start": 3, "end": 27}, "trigger_span": {"start": 12, "end": 17}}
    aided = line(**spans, sentence="Borduria aided Syldavia.", type="AID", mode="")
    (tmp_path / "events.jsonl").write_text(json.dumps(aided))

    (only,) = load_gold(tmp_path)

    assert only.mentions[0].trigger.of(only.article.text) == "aided"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"article": "three"}, "events.jsonl:1: article 'three' is not among"),
        ({"type": "SING"}, "events.jsonl:1: Invalid enum value 'SING'"),
        ({"evidence": {"start": 0, "end": 900}}, "events.jsonl:1: a span reaches past the end of article 'one'"),
        ({"sentence": "Somebody else."}, "events.jsonl:1: the text at the evidence's offsets is not the sentence"),
        ({"evidence": {"start": 9, "end": 9}}, "events.jsonl:1: a span must be 0 <= start < end"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, changes: dict[str, object], said: str) -> None:
    with pytest.raises(Problem) as caught:
        load_gold(write_gold(tmp_path, [line(**changes), DENIAL]))

    assert said in str(caught.value)


def test_what_is_no_gold_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no such folder"):
        load_gold(tmp_path / "absent")
    with pytest.raises(Problem, match=r"neither articles\.jsonl nor index\.json"):
        load_gold(tmp_path)
    (tmp_path / "articles.jsonl").write_text('{"id": "a", "text": "It rained.", "published": "yesterday"}')
    with pytest.raises(Problem, match="'yesterday'"):
        load_gold(tmp_path)
    (tmp_path / "articles.jsonl").write_text('{"id": "a", "text": "It rained."}')
    with pytest.raises(Problem, match=r"events\.jsonl: cannot be read"):
        load_gold(tmp_path)
    (tmp_path / "articles.jsonl").write_bytes(b'{"id": "a", "text": "\xff"}')
    with pytest.raises(Problem, match=r"articles\.jsonl:1"):
        load_gold(tmp_path)


def test_the_gold_that_may_lie_beside_the_repository(shared: Path) -> None:
    assert sum(len(one.mentions) for one in load_gold(shared / "gold" / "dev")) == 268
    assert len(load_gold(shared / "gold" / "train")) == 1374
