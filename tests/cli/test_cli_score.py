import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from scoring.scoring_examples import line, perfect, write_gold

from standoff.cli.score import command
from standoff.records.problem import Problem
from standoff.scoring.gold import load_gold


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path / "gold")


@pytest.fixture
def events(gold: Path) -> Path:
    """What a coder says that reads as the annotators do."""
    path = gold.parent / "events.jsonl"
    said = [event for found in perfect(load_gold(gold)).values() for event in found]
    path.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in said))
    return path


def run(*arguments: object) -> str:
    done = CliRunner().invoke(command, [str(one) for one in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_events_of_a_file_are_scored(gold: Path, events: Path) -> None:
    text = run(gold, "--events", events)

    assert text.startswith("2 articles; ")
    assert "type+dyad         1.000 (1.000-1.000)" in text


def test_scores_as_json(gold: Path, events: Path) -> None:
    events.write_bytes(events.read_bytes().splitlines()[0] + b"\n")

    report = json.loads(run(gold, "--events", events, "--format", "json"))

    levels = {level["name"]: level for level in report["levels"]}
    assert levels["type+dyad"]["precision"]["value"] == 1
    assert levels["type+dyad"]["recall"]["value"] == 0.5


def test_mistakes_go_to_a_file(gold: Path, events: Path, tmp_path: Path) -> None:
    events.write_bytes(events.read_bytes().splitlines()[0] + b"\n")
    run(gold, "--events", events, "--errors", tmp_path / "errors.jsonl")

    (mistake,) = [json.loads(row) for row in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert (mistake["kind"], mistake["sentence"]) == ("missed", "Syldavia denied it.")


def test_a_part_is_scored_alone(tmp_path: Path, events: Path) -> None:
    gold = tmp_path / "gold"
    rows = (gold / "articles.jsonl").read_text().replace('"two"', '"ag-2"')
    (gold / "articles.jsonl").write_text(rows)

    assert run(gold, "--events", events, "--part", "ag").startswith("1 articles; ")
    with pytest.raises(Problem, match="no article's id begins with 'pn-'"):
        run(gold, "--events", events, "--part", "pn")


def test_what_cannot_be_scored_is_told(gold: Path, tmp_path: Path) -> None:
    events = tmp_path / "other.jsonl"
    events.write_text(json.dumps(line()) + "\n")
    with pytest.raises(Problem, match=r"other\.jsonl:1: no event"):
        run(gold, "--events", events)
    strange = perfect(load_gold(gold))["one"][0]
    events.write_bytes(msgspec.json.encode(msgspec.structs.replace(strange, source_id="x", article="y")))
    with pytest.raises(Problem, match="article 'x' is not among the gold articles"):
        run(gold, "--events", events)
    with pytest.raises(Problem, match="no such folder"):
        run(tmp_path / "absent")


def test_an_event_without_the_rows_id_is_found_by_the_texts_hash(gold: Path, events: Path) -> None:
    (first, _) = load_gold(gold)
    said = [msgspec.structs.replace(one, source_id="", article=first.article.id) for one in perfect((first,))["one"]]
    events.write_bytes(b"\n".join(map(msgspec.json.encode, said)))

    assert "type+dyad         1.000" in run(gold, "--events", events)
