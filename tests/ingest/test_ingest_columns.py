"""Tables with other columns: `--map`."""

import io
import json
from pathlib import Path

import duckdb
import pytest

from standoff.ingest.columns import parse_columns, renamed
from standoff.ingest.draft import Source
from standoff.ingest.inputs import found_in
from standoff.ingest.settle import settled
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

TEXT = "The envoys of both countries met in Oslo on Monday to talk about the border."
ROW = {"Body": TEXT, "date": "2019-05-02", "headline": "Talks"}
COLUMNS = {"text": "Body", "published": "date", "title": "headline"}


def read(data: bytes, label: str, columns: dict[str, str]) -> list[Article | Rejection]:
    source = Source(name=label, label=label, path=None, columns=columns)
    return [settled(one) for one in found_in(source, io.BytesIO(data))]


@pytest.mark.parametrize(
    ("label", "data"),
    [
        ("a.jsonl", json.dumps(ROW)),
        ("a.json", json.dumps([ROW])),
        ("a.csv", f"Body,date,headline\n{TEXT},2019-05-02,Talks\n"),
        ("a.tsv", f"headline\tdate\tBody\nTalks\t2019-05-02\t{TEXT}\n"),
        ("told by its header", f"headline;date;Body\nTalks;2019-05-02;{TEXT}\n"),
    ],
)
def test_their_columns_stand_for_ours(label: str, data: str) -> None:
    (article,) = read(data.encode(), label, COLUMNS)

    assert isinstance(article, Article)
    assert (article.text, str(article.published), article.title) == (TEXT, "2019-05-02", "Talks")


def test_parquet_too(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    duckdb.from_query(f"select '{TEXT}' as \"Body\", date '2019-05-02' as date").write_parquet(str(path))
    (found,) = found_in(Source(name="a", label="a", path=path, columns={"text": "Body", "published": "date"}))

    assert isinstance(article := settled(found), Article) and str(article.published) == "2019-05-02"


def test_a_path_leads_into_objects() -> None:
    row = {"fields": {"body": TEXT}, "web.title": "Talks"}

    assert renamed(row, {"text": "fields.body", "title": "web.title", "url": "fields.none.at"}) == {
        **row, "text": TEXT, "title": "Talks", "url": None,
    }  # fmt: skip


@pytest.mark.parametrize("label", ["a.csv", "a.jsonl"])
def test_a_column_that_is_missing_is_told_with_the_remedy(label: str) -> None:
    data = "story,date\nx,y\n" if label == "a.csv" else '{"story": "x"}'
    (found,) = read(data.encode(), label, {})

    assert isinstance(found, Rejection) and found.reason is Reason.NO_TEXT
    assert "'story'" in found.detail and "--map text=" in found.detail


def test_what_the_user_says_is_read() -> None:
    assert parse_columns("text=body, published = date") == {"text": "body", "published": "date"}
    assert parse_columns("") == {}
    for wrong in ("body", "words=body", "text="):
        with pytest.raises(ValueError, match="maps no column"):
            parse_columns(wrong)
