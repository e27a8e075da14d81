"""`standoff align`, as a user runs it: words out with --no-text, and in again where the text is the same."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from standoff.cli.align import command
from standoff.cli.code import command as code

REPORTS = {
    "a": "France recalled its ambassador to Italy on Thursday. Italy's minister had met protesters in Paris.",
    "b": "Chile accused Peru of moving troops to the border. Peru denied on Monday that it had moved any.",
}


@pytest.fixture
def articles(tmp_path: Path, weights: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    rows = (
        {"id": name, "text": text, "title": f"Title {name}", "published": "2021-03-10"}
        for name, text in REPORTS.items()
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def run(what: object, *arguments: object) -> Result:
    return CliRunner().invoke(what, [str(one) for one in arguments])  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["lines", "store"])
def test_the_words_come_back_to_the_letter(articles: Path, tmp_path: Path, form: str) -> None:
    whole = run(code, articles).stdout
    place = tmp_path / "bare"
    run(code, articles, "--no-text", *(["--store", place] if form == "store" else ["--output", place]))
    done = run(command, place, articles)

    assert done.exit_code == 0
    assert sorted(map(json.dumps, map(json.loads, done.stdout.splitlines()))) == sorted(
        map(json.dumps, map(json.loads, whole.splitlines()))
    )
    assert "of 2 articles aligned" in done.stderr


def test_an_altered_copy_is_refused_and_the_others_are_aligned(articles: Path, tmp_path: Path) -> None:
    run(code, articles, "--no-text", "--output", tmp_path / "bare.jsonl")
    articles.write_text(articles.read_text().replace("moving troops", "moving a troop"))
    done = run(command, tmp_path / "bare.jsonl", articles)

    assert done.exit_code == 1
    assert {json.loads(line)["source_id"] for line in done.stdout.splitlines()} == {"a"}
    assert "b: refused: its text is not the one that was coded" in done.stderr
    assert "1 article refused (the text was changed)" in done.stderr


def test_what_is_not_given_is_counted(articles: Path, tmp_path: Path) -> None:
    run(code, articles, "--no-text", "--output", tmp_path / "bare.jsonl")
    articles.write_text(articles.read_text().splitlines()[0])
    done = run(command, tmp_path / "bare.jsonl", articles)

    assert done.exit_code == 1
    assert "1 article of the set not among the inputs" in done.stderr
