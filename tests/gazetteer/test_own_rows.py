"""A user's file of entries into rows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.gazetteer.own_rows import Fault, Row, rows_of
from standoff.records.problem import Problem


def read(folder: Path, text: str, name: str = "mine.csv") -> list[Row | Fault]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(rows_of(path))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_gives_a_row_a_line(tmp_path: Path, delimiter: str) -> None:
    text = "\ufeffName,Country\nAna Roca, PER \n\n".replace(",", delimiter)

    assert read(tmp_path, text) == [Row("line 2", {"name": "Ana Roca", "country": "PER"})]


def test_yaml_gives_an_entry_each_and_joins_lists(tmp_path: Path) -> None:
    text = "- name: Ana Roca\n  aliases: [A. Roca, Anita]\n  start: 2019-05-02\n  lat: -12.5\n- name:\n"

    assert read(tmp_path, text, "mine.yml") == [
        Row("entry 1", {"name": "Ana Roca", "aliases": "A. Roca;Anita", "start": "2019-05-02", "lat": "-12.5"}),
        Row("entry 2", {"name": ""}),
    ]


def test_a_bad_row_costs_none_of_its_neighbours(tmp_path: Path) -> None:
    table = read(tmp_path, "name,kind\nAna\nEva,person,more\nIda,person\n")
    listed = read(tmp_path, "- name: Ana\n- word\n- name: no\n- name: Ida\n", "mine.yaml")

    assert [type(row) for row in table] == [Row, Fault, Row]
    assert [type(row) for row in listed] == [Row, Fault, Fault, Row]
    assert isinstance(listed[2], Fault) and "quotation marks" in listed[2].why


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("person,country\n", "mine.csv", 'no column "name"'),
        ("", "mine.csv", 'no column "name"'),
        ("a: [", "mine.yaml", "is no YAML"),
        ("name: Ana", "mine.yaml", "holds no list"),
        ("- !!python/object:os.system x", "mine.yaml", "is no YAML"),
        ("[" * 100_000, "mine.yaml", "is no YAML"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, text: str, name: str, told: str) -> None:
    with pytest.raises(Problem, match=told) as caught:
        read(tmp_path, text, name)
    assert "\n" not in str(caught.value)


def test_no_file_and_no_utf8(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="check the path"):
        list(rows_of(tmp_path / "none.csv"))
    (tmp_path / "latin.csv").write_bytes("name\nJosé\n".encode("latin-1"))
    with pytest.raises(Problem, match="UTF-8"):
        list(rows_of(tmp_path / "latin.csv"))


@given(text=st.text(max_size=200), ending=st.sampled_from([".csv", ".yaml"]))
def test_any_text_gives_rows_faults_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, text: str, ending: str
) -> None:
    try:
        rows = read(tmp_path_factory.getbasetemp(), text, "any" + ending)
    except Problem:
        return
    assert all(row.where for row in rows)
