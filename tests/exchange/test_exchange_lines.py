"""Lines as they come: with a header and without, quoted, too long, of another kind."""

from pathlib import Path

import pytest
from exchange_examples import read, table

from standoff.exchange.icews import COLUMNS
from standoff.exchange.lines import split

ROW = {"Event ID": "1", "Event Date": "2014-01-02", "Source Name": "Chad", "Source Country": "Chad",
       "CAMEO Code": "190", "Target Name": "Mali", "Target Country": "Mali"}  # fmt: skip


def plain(folder: Path) -> bytes:
    return table(folder / "plain.tab", COLUMNS, ROW).read_bytes()


def test_cells_that_were_quoted_whole_lose_their_marks() -> None:
    assert split('"Chad"\tthe "old" port\t"a ""b"" c"\t"x" and "y"\t"\n', "\t") == [
        "Chad", 'the "old" port', 'a "b" c', '"x" and "y"', '"',
    ]  # fmt: skip


def test_a_file_without_its_header_is_read_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.tab"
    path.write_bytes(plain(tmp_path).splitlines(keepends=True)[1])
    events, rejected = read(path, "icews")

    assert ([event.source_id for event in events], rejected) == (["1"], [])


@pytest.mark.parametrize("names", [[name.replace(" ", ".") for name in COLUMNS],
                                   [name.lower().replace(" ", "_") for name in COLUMNS]])  # fmt: skip
def test_names_of_columns_as_other_programs_spell_them(names: list[str], tmp_path: Path) -> None:
    cells = [ROW.get(name, "") for name in COLUMNS]
    (tmp_path / "a.tab").write_text("\t".join(names) + "\n" + "\t".join(cells) + "\n")
    (tmp_path / "a.csv").write_text(",".join(names) + "\n" + ",".join(f'"{cell}"' for cell in cells) + "\n")

    for path in (tmp_path / "a.tab", tmp_path / "a.csv"):
        (event,), rejected = read(path, "icews")
        assert (event.actors[0].country, event.recipients[0].country, rejected) == ("TCD", "MLI", [])


def test_a_huge_cell_costs_its_own_line_alone(tmp_path: Path) -> None:
    path = table(tmp_path / "a.tab", COLUMNS, ROW | {"Publisher": "x" * 17_000_000}, ROW | {"Event ID": "2"})
    events, rejected = read(path, "icews")

    assert [event.source_id for event in events] == ["2"]
    assert [said.startswith("the line is longer than") for said in rejected] == [True]


@pytest.mark.parametrize("data", [b"a report in prose\n", b"a\tb\tc\n1\t2\t3\n", b"\x00\xff\xfe\x80" * 9])
def test_another_kind_of_file_is_one_rejection(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    events, rejected = read(tmp_path / "a.txt", "icews")

    assert events == []
    assert len(rejected) >= 1


def test_an_empty_file_has_no_events(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")

    assert read(tmp_path / "a.txt", "icews") == ([], [])
