import io
import os
from pathlib import Path

from standoff.pipeline.items import read_items
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection

REPORT = "The envoys of both countries met in Oslo on Monday to talk about the border."


def test_every_article_knows_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "b.txt").write_text("")
    first, second = read_items([str(tmp_path)])

    assert first.input == str(tmp_path / "a.txt")
    assert isinstance(first.found, Article)
    assert isinstance(second.found, Rejection)
    assert second.found.reason is Reason.EMPTY


def test_what_is_missing_is_an_item_too() -> None:
    (item,) = read_items(["nowhere.txt"])

    assert isinstance(item.found, Rejection)
    assert item.input == "nowhere.txt"


def test_standard_input_is_named_by_its_text() -> None:
    (one,) = read_items(["-"], stdin=io.BytesIO(REPORT.encode()))
    (again,) = read_items(["-"], stdin=io.BytesIO(REPORT.encode()))
    (other,) = read_items(["-"], stdin=io.BytesIO(REPORT.replace("Oslo", "Bern").encode()))

    assert one.input == again.input != other.input
    assert one.input.startswith("standard input: ")


def test_half_of_a_surrogate_pair_is_rejected_and_costs_its_neighbours_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Iran\\ud800 warned Israel"}\n{"text": "' + REPORT + '"}\n')
    bad, good = read_items([str(tmp_path / "a.jsonl")])

    assert isinstance(bad.found, Rejection) and bad.found.reason is Reason.BAD_ENCODING
    assert isinstance(good.found, Article)


def test_a_name_that_is_no_utf_8_can_be_kept_in_a_table(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"caf\xe8.txt"):
        (tmp_path / os.fsdecode(name)).write_text(REPORT)
    one, other = read_items([str(tmp_path)])

    assert (one.input, other.input) == (rf"{tmp_path}/caf\xe8.txt", rf"{tmp_path}/caf\xe9.txt")
