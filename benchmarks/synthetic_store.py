"""A store of made-up events, as large as you like, for timing queries and pages.

    python -m benchmarks.synthetic_store DIR --events 10000000

Two hundred states and a few other actors, sixteen types, ten years; some pairs are much more frequent than others,
as in news. Texts are left out. The same number of events gives the same store.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from standoff.records.event import Event
from standoff.store.folder import create_store, part_path
from standoff.store.grouping import write_standing
from standoff.store.journal import Journal, now
from standoff.store.lines import Began, Done, File
from standoff.store.parquet import OPTIONS, connected, quoted, written
from standoff.store.parts import file_line
from standoff.store.tables import ArticleRow, column_types

CODER = "synthetic@1"
FIRST_YEAR, YEARS = 2015, 10
EVENTS_AN_ARTICLE = 4
TYPES = {
    "AGREE": ("verbal-cooperation", 3), "CONSULT": ("verbal-cooperation", 2), "SUPPORT": ("verbal-cooperation", 3),
    "CONCEDE": ("verbal-cooperation", 4), "COOPERATE": ("material-cooperation", 6), "AID": ("material-cooperation", 7),
    "RETREAT": ("material-cooperation", 5), "REQUEST": ("verbal-conflict", -1), "ACCUSE": ("verbal-conflict", -2),
    "REJECT": ("verbal-conflict", -4), "THREATEN": ("verbal-conflict", -5), "PROTEST": ("material-conflict", -6),
    "SANCTION": ("material-conflict", -5), "MOBILIZE": ("material-conflict", -7), "COERCE": ("material-conflict", -7),
    "ASSAULT": ("material-conflict", -9),
}  # fmt: skip
STATES = [
    "USA",
    "RUS",
    "CHN",
    "VEN",
    "IRN",
    "GBR",
    "FRA",
    "DEU",
    "UKR",
    "ISR",
    "IND",
    "PAK",
    "TUR",
    "SYR",
    "JPN",
    "KOR",
]
"""The most frequent first; further ones are made of letters."""

ROWS = """
create or replace temp table g as
select
    i as n, i // {per} as a,
    (hash(i, 1) >> 8)::bigint as h1, (hash(i, 2) >> 8)::bigint as h2, (hash(i, 3) >> 8)::bigint as h3,
    date '{month}-01' + cast(hash(i // {per}, 4) % {days} as integer) as day
from range({first}, {last}) t(i)
"""

EVENTS = """
select
    printf('%016x', hash(n, 'event')) as id, printf('%016x', hash(a, 'article')) as article, 'row-' || a as source_id,
    'https://news' || hash(a, 5) % 60 || '.example/' || a as url, 'Outlet ' || hash(a, 5) % 60 as publisher,
    '' as title, strftime(day, '%Y-%m-%d') as published, kind.name as type, '' as mode,
    [['diplomatic', 'military', 'economic', 'territory', 'human-rights'][1 + h1 % 5]] as contexts, kind.quad as quad,
    kind.score as score, '' as cameo,
    ['actual', 'actual', 'actual', 'actual', 'alleged', 'future', 'hypothetical', 'negated', 'historical'][1 + h2 % 9]
        as status,
    strftime(day - cast(h3 % 3 as integer), '%Y-%m-%d') as date, 'relative' as date_basis,
    [{{'start': 0, 'end': 9, 'text': '', 'country': {actor}, 'sector': 'GOV', 'name': '', 'id': '',
        'confidence': 0.9, 'alternatives': []::varchar[]}}] as actors,
    [{{'start': 20, 'end': 29, 'text': '', 'country': {recipient}, 'sector': ['GOV', 'CVL', 'MIL', 'OPP'][1 + h3 % 4],
        'name': '', 'id': '', 'confidence': 0.8, 'alternatives': []::varchar[]}}] as recipients,
    if(h1 % 4 = 0, [{over}], []) as over,
    if(h2 % 3 = 0, {{'start': 40, 'end': 46, 'text': '', 'name': 'Place ' || h2 % 900, 'country': {recipient},
        'lat': h1 % 140 - 70.0, 'lon': h2 % 360 - 180.0, 'confidence': 0.7}}, null) as place,
    {{'start': 10, 'end': 19, 'text': ''}} as trigger, [{{'start': 0, 'end': 120, 'text': ''}}] as evidence,
    [] as said_by, [] as denied_by, '' as responds_to, printf('%016x', hash(n // 3, 'incident')) as incident,
    0.3 + (h3 % 70) / 100.0 as confidence, '{coder}' as coder
from g join kinds kind on kind.number = h1 % 16
"""

ARTICLES = """
select
    printf('%016x', hash(a, 'article')) as id, 'row-' || a as source_id,
    'https://news' || hash(a, 5) % 60 || '.example/' || a as url, 'Outlet ' || hash(a, 5) % 60 as publisher,
    '' as title, strftime(min(day), '%Y-%m-%d') as published, 'en' as language, '' as text, 3000 as characters,
    count(*) as events,
    'synthetic' as input, '2026-01-01' as coded, '{coder}' as coder, printf('%016x', hash(a, 'item')) as item,
    '' as signature
from g group by a
"""


EMPTY = {"VARCHAR": "''", "DOUBLE": "0.5", "BIGINT": "0", "BOOLEAN": "false"}
"""What a column holds that the queries above do not make, by type; lists are empty."""


def quoted_name(name: str) -> str:
    """A column's name in SQL."""
    return f'"{name}"'


def codes(count: int = 200) -> list[str]:
    """Country codes: the known ones, then made-up ones."""
    letters = "ABCDEFGHIJ"
    return [*STATES, *(f"X{one}{other}" for one in letters for other in letters * 2)][:count]


def country(uniform: str, states: list[str]) -> str:
    """SQL that draws a country: the cube of a uniform number makes the first ones frequent."""
    listed = ", ".join(quoted(code) for code in states)
    return f"[{listed}][1 + cast(floor({len(states)} * pow(({uniform} % 1000000) / 1e6, 3)) as integer)]"


def build(folder: Path, events: int) -> None:
    """Write a store of so many events, a part a month."""
    create_store(folder)
    months = [f"{FIRST_YEAR + number // 12}-{number % 12 + 1:02}" for number in range(12 * YEARS)]
    with connected() as connection, Journal(folder) as journal:
        journal.write(Began(at=now(), coder=CODER, how="", standoff="synthetic"))
        kinds = ", ".join(
            f"({n}, '{name}', '{quad}', {score})" for n, (name, (quad, score)) in enumerate(TYPES.items())
        )
        connection.execute(f"create temp table kinds as select * from (values {kinds}) t(number, name, quad, score)")
        for number, month in enumerate(months):
            first, last = (events * at // len(months) for at in (number, number + 1))
            if first < last:
                connection.execute(ROWS.format(per=EVENTS_AN_ARTICLE, month=month, days=28, first=first, last=last))
                files = (_written(connection, folder, "events", month), _written(connection, folder, "articles", month))
                journal.write(_line(files, month))
    write_standing(folder)


def _written(connection, folder: Path, table: str, month: str) -> File:  # type: ignore[no-untyped-def]
    states = codes()
    sql = (EVENTS if table == "events" else ARTICLES).format(
        coder=CODER, actor=country("h1 // 16", states), recipient=country("h2", states), over=country("h3", states)
    )
    record = Event if table == "events" else ArticleRow
    made = {name for name, *_ in connection.execute(f"describe {sql}").fetchall()}
    typed = ", ".join(
        f"{quoted_name(name) if name in made else EMPTY.get(kind, '[]')}::{kind} as {quoted_name(name)}"
        for name, kind in column_types(record).items()
    )
    target = part_path(folder, table, month, f"synthetic{month.replace('-', '')}")
    with written(target) as temporary:
        order = 'published, article, trigger."start", id' if table == "events" else "published, id"
        connection.execute(
            f"copy (select {typed} from ({sql}) order by {order}) to {quoted(str(temporary))} ({OPTIONS})"
        )
    ((rows,),) = connection.execute(f"select count(*) from {quoted(str(target))}").fetchall()
    return file_line(folder, target, rows)


def _line(files: tuple[File, File], month: str) -> Done:
    return Done(
        at=now(), part=f"synthetic{month.replace('-', '')}", coder=CODER, how="", items=b"", inputs=b"", rejected=b"",
        files=files, articles=files[1].rows, events=files[0].rows, reasons={},
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--events", type=int, default=1_000_000)
    options = parser.parse_args()
    started = time.perf_counter()
    build(options.folder, options.events)
    size = sum(path.stat().st_size for path in options.folder.rglob("*") if path.is_file())
    print(f"{options.events:,} events, {size / 1e6:.0f} MB, {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
