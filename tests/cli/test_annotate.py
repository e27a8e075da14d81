import json
from pathlib import Path

from click.testing import CliRunner

from standoff.cli.annotate import command


def test_a_document_is_one_line(tmp_path: Path, weights: Path) -> None:
    (tmp_path / "a.txt").write_text("Brazil's president visited Lima on Friday, officials said.")
    done = CliRunner().invoke(command, [str(tmp_path / "a.txt"), "--published", "2019-02-08"])

    document = json.loads(done.stdout)
    assert document["published"] == "2019-02-08"
    assert [one["start"] for one in document["sentences"]] == [0]
    assert {"BRA", "PER"} & {one["country"] for one in document["entities"]}


def test_csv_counts_the_marks(tmp_path: Path, weights: Path) -> None:
    (tmp_path / "a.txt").write_text("Brazil's president visited Lima on Friday, officials said.")
    done = CliRunner().invoke(command, [str(tmp_path / "a.txt"), "--format", "csv"])

    assert done.stdout.splitlines()[0] == "article,id,published,sentences,entities,places,times,attributions,predicates"


def test_columns_have_other_names(tmp_path: Path, weights: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "Brazil met Peru on Friday, officials said."}\n')
    done = CliRunner().invoke(command, [str(tmp_path / "a.jsonl"), "--map", "text=body"])

    assert done.exit_code == 0
    assert len(json.loads(done.stdout)["sentences"]) == 1
