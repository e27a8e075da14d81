"""What stores of the first two versions hold; `earlier_store` makes one as these versions wrote it."""

from pathlib import Path

import msgspec
from test_parts import EXAMPLE, LIMA, OSLO, event_of

from standoff.records.article import Article
from standoff.records.event import Event
from standoff.store.earlier import Batch, batches, open_earlier
from standoff.store.folder import MARK, part_path
from standoff.store.minhash import signature_of
from standoff.store.parquet import connected, write_parquet
from standoff.store.tables import ArticleRow, RejectionRow, column_types, month_of

LONG = msgspec.structs.replace(OSLO, text=OSLO.text + " They spoke of the border." * 8)
OF_A_LEDGER = {"coder", "item", "signature"}
OF_A_STATUS = {"status_cues", "status_confidence", "responds_confidence"}


def older(record: type[msgspec.Struct], without: set[str]) -> type[msgspec.Struct]:
    """A record as it was before it had some fields."""
    fields = [(field.name, field.type) for field in msgspec.structs.fields(record) if field.name not in without]
    return msgspec.defstruct(f"Old{record.__name__}", fields, frozen=True, kw_only=True)


def earlier_store(folder: Path, runs: list[tuple[str, list[Article]]], version: int = 2) -> Path:
    """A store of version 1 or 2: of each run, named by when it began, one input with some articles, each with an
    event, and one rejected input."""
    events = older(Event, OF_A_STATUS if version == 1 else set())
    articles, rejections = older(ArticleRow, OF_A_LEDGER), older(RejectionRow, OF_A_LEDGER)
    folder.mkdir(exist_ok=True)
    (folder / MARK).write_text(f'{{"standoff_store": {version}}}')
    with connected() as connection:
        for number, (coded, held) in enumerate(runs):
            for article in held:
                part = f"{number:08x}{article.id[:8]}"
                row = {
                    **dict.fromkeys(column_types(articles), ""), "id": article.id, "text": article.text, "coded": coded,
                    "published": str(article.published or ""), "characters": len(article.text), "events": 1,
                    "input": "a.jsonl",
                }  # fmt: skip
                month = month_of(article)
                written = msgspec.convert(msgspec.to_builtins(event_of(article)), events)
                write_parquet(connection, part_path(folder, "events", month, part), [written], events)
                write_parquet(
                    connection, part_path(folder, "articles", month, part), [msgspec.convert(row, articles)], articles
                )
            bad = {
                **dict.fromkeys(column_types(rejections), ""), "reason": "empty", "where": "b.txt", "span": None,
                "input": "b.txt", "coded": coded,
            }  # fmt: skip
            path = part_path(folder, "rejections", "unknown", f"{number:016x}")
            write_parquet(connection, path, [msgspec.convert(bad, rejections)], rejections)
    return folder


def read(folder: Path) -> list[Batch]:
    with connected() as connection:
        open_earlier(connection, folder)
        return list(batches(connection))


def test_of_an_input_its_last_run_counts_and_rows_are_complete(tmp_path: Path) -> None:
    found = read(earlier_store(tmp_path, [("2026-01-01", [OSLO, LIMA]), ("2026-01-02", [LONG, LIMA])]))

    articles = {article.id: article for batch in found for article in batch.articles}
    assert articles.keys() == {LONG.id, LIMA.id}
    assert {one.coder for one in articles.values()} == {EXAMPLE.coder or "reader@1"}
    assert articles[LONG.id].signature == signature_of(LONG.text) != ""
    assert [event.article for batch in found for event in batch.events] == [
        article.id for batch in found for article in batch.articles
    ]
    assert [(one.where, one.item != "") for batch in found for one in batch.rejections] == [("b.txt", True)]


def test_what_an_event_of_the_first_version_did_not_say_is_its_default(tmp_path: Path) -> None:
    found = read(earlier_store(tmp_path, [("2026-01-01", [OSLO])], version=1))

    assert found[0].events == [event_of(OSLO)]


def test_an_empty_store_holds_nothing(tmp_path: Path) -> None:
    assert read(tmp_path) == []
