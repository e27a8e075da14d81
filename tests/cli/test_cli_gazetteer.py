"""A user's own entries: added, listed, seen, removed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from standoff.cli.gazetteer import command
from standoff.cli.where import command as where
from standoff.cli.who import command as who
from standoff.pipeline.coder import Coder, coder_name
from standoff.records.article import Article

TABLE = """name,aliases,kind,country,sector,office,start,end,lat,lon,source
Ana Roca,,person,PER,GOV,Prime Minister,2014,2016,,,notes
Blue River Front,BRF,org,MLI,REB,,,,,,notes
Port Fable,,place,NAM,,,,,-22.9,14.5,notes
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STANDOFF_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def ran(*words: str) -> Result:
    return CliRunner().invoke(command, list(words))


def added(folder: Path, text: str, name: str = "mine.csv") -> Result:
    (folder / name).write_text(text, encoding="utf-8")
    return ran("add", str(folder / name))


def said(words: str) -> tuple[str, str, str]:
    found = msgspec.json.decode(CliRunner().invoke(who, [words, "--on", "2015-05-05"]).stdout)
    return found["country"], found["sector"], found["office"]


def test_who_and_where_see_what_was_added(tmp_path: Path) -> None:
    assert said("Blue River Front fighters")[0] == ""

    result = added(tmp_path, TABLE)

    assert (result.exit_code, result.stdout.split()[:2]) == (0, ["3", "entries"])
    assert said("Ana Roca") == ("PER", "GOV", "Prime Minister")
    assert said("Blue River Front fighters")[:2] == said("BRF")[:2] == ("MLI", "REB")
    place = msgspec.json.decode(CliRunner().invoke(where, ["Port Fable"]).stdout)
    assert (place["country"], place["lat"]) == ("NAM", -22.9)


def test_coding_sees_it_and_says_so(tmp_path: Path, weights: Path) -> None:
    before = coder_name()
    added(tmp_path, TABLE)

    events = Coder.load().code(Article(text="Blue River Front fighters attacked a village on Monday.")).events

    assert {actor.country for event in events for actor in event.actors} == {"MLI"}
    assert {event.coder for event in events} == {coder_name()} != {before}


def test_a_bad_row_is_told_and_costs_none_of_its_neighbours(tmp_path: Path) -> None:
    result = added(tmp_path, TABLE + "Eva Paz,,person,QQQ,GOV,,,,,,\nIda Sol,,person,PER,GOV,,soon,,,,\n")

    assert result.exit_code == 1
    assert [line.split(": ")[2] for line in result.stderr.splitlines()] == ["line 5", "line 6"]
    assert said("Ana Roca")[0] == "PER"


def test_a_file_without_a_good_row_keeps_what_was_there(tmp_path: Path, home: Path) -> None:
    added(tmp_path, TABLE)
    kept = (home / "gazetteer" / "mine.jsonl").read_bytes()

    result = added(tmp_path, "name,kind\nAna,alien\n")

    assert result.exit_code != 0
    assert (home / "gazetteer" / "mine.jsonl").read_bytes() == kept


def test_sets_are_listed_replaced_and_removed(tmp_path: Path) -> None:
    added(tmp_path, TABLE)
    added(tmp_path, "- name: Eva Paz\n  kind: person\n  country: CHL\n  sector: GOV\n", "mine.yaml")

    listed = [msgspec.json.decode(line) for line in ran("list").stdout.splitlines()]

    assert [(row["set"], row["name"]) for row in listed] == [("mine", "Eva Paz")]
    assert ran("remove", "mine").exit_code == 0
    assert ran("list").stdout == ""
    assert "the sets there: none" in str(ran("remove", "mine").exception)


@pytest.mark.parametrize("name", ["../mine", "", ".hidden", "a/b", "x" * 200])
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine.csv").write_text(TABLE)

    for result in (ran("remove", name), ran("add", str(tmp_path / "mine.csv"), "--name", name or "..")):
        assert result.exit_code == 2
