import msgspec

from standoff.store.lines import Also, Began, Done, Dropped, Ended, File, Gone, Line, Snapshot

LINES: list[Line] = [
    Began(at=1, coder="reader@1", how="", standoff="0.1.0"),
    Done(
        at=2, part="p", coder="reader@1", how="", items=b"12345678", inputs=b"12345678", rejected=b"",
        files=(File("events/month=2019-05/p.parquet", 1, 2, "ab"),), articles=1, events=1, reasons={"empty": 1},
    ),
    Also(at=3, items=b"", inputs=b""),
    Gone(at=4, items=b"", inputs=b""),
    Dropped(at=5, part="p"),
    Snapshot(at=6, replaces=("a.jsonl",)),
    Ended(at=7),
]  # fmt: skip


def test_every_line_is_told_by_its_tag() -> None:
    for line in LINES:
        assert msgspec.json.decode(msgspec.json.encode(line), type=Line) == line
