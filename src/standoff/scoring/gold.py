"""Annotated articles, read from a folder in one of two layouts.

Both hold `events.jsonl`, one mention a line (article, evidence and trigger_span as {start, end}, type, mode, status,
actors, recipients, said_by as lists of {text, country, sector}, date). The articles stand either in `articles.jsonl`
(id, published, url, title, text) or in `<id>.txt` files listed by `index.json` ({id: {date, url, title}}).
Offsets are half-open and count the code points of the article's text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from standoff.records.article import Article
from standoff.records.codes import EventType, Status
from standoff.records.problem import Problem
from standoff.records.span import Span
from standoff.scoring.mention import Mention, Side
from standoff.scoring.sentences import home, sentences_of

T = TypeVar("T")


class GoldArticle(msgspec.Struct, frozen=True):
    """An article with every mention that it holds; one without any is a negative."""

    id: str
    article: Article
    mentions: tuple[Mention, ...]


class _Row(msgspec.Struct):
    id: str
    text: str
    published: str = ""
    url: str = ""
    title: str = ""


class _Listed(msgspec.Struct):
    date: str = ""
    url: str = ""
    title: str = ""


class _Line(msgspec.Struct):
    article: str
    evidence: Span
    trigger_span: Span
    type: EventType
    status: Status
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    said_by: tuple[Side, ...] = ()
    mode: str = ""
    date: str = ""
    sentence: str = ""


def load_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """The annotated articles of a folder, in its order.

    Raises `Problem` where the folder is not in the layout, naming the file, the line and what is wrong.
    """
    if not folder.is_dir():
        raise Problem(f"{folder}: no such folder; give the folder that holds events.jsonl and the articles")
    articles = {row.id: _article(row, folder) for row in _rows(folder)}
    lines: dict[str, list[_Line]] = {id: [] for id in articles}
    for where, line in _decoded(folder / "events.jsonl", _Line):
        if line.article not in articles:
            raise Problem(f"{where}: article {line.article!r} is not among the folder's articles")
        _check_words(line, articles[line.article].text, where)
        lines[line.article].append(line)
    return tuple(GoldArticle(id, article, _mentions(lines[id])) for id, article in articles.items())


def _rows(folder: Path) -> Iterator[_Row]:
    """The articles of either layout."""
    table, index = folder / "articles.jsonl", folder / "index.json"
    if table.is_file():
        yield from (row for _, row in _decoded(table, _Row))
    elif index.is_file():
        for id, known in _decode(_read(index), dict[str, _Listed], str(index)).items():
            text = _read(folder / f"{id}.txt").decode("utf-8")
            yield _Row(id, text, known.date, known.url, known.title)
    else:
        raise Problem(f"{folder}: holds neither articles.jsonl nor index.json; docs/scoring.md shows the layout")


def _article(row: _Row, folder: Path) -> Article:
    try:
        published = dt.date.fromisoformat(row.published) if row.published else None
    except ValueError as error:
        raise Problem(f"{folder}: article {row.id!r}: its date is not like 2019-05-02: {row.published!r}") from error
    return Article(text=row.text, title=row.title, published=published, url=row.url, source_id=row.id)


def _check_words(line: _Line, text: str, where: str) -> None:
    """Offsets that miss their words mean another text: nothing measured on it would be true."""
    if max(line.evidence.end, line.trigger_span.end) > len(text):
        raise Problem(f"{where}: a span reaches past the end of article {line.article!r}; is this the same text?")
    if line.sentence and line.evidence.of(text) != line.sentence:
        raise Problem(f"{where}: the text at the evidence's offsets is not the sentence given; is this the same text?")


def _mentions(lines: list[_Line]) -> tuple[Mention, ...]:
    sentences = sentences_of(line.evidence for line in lines)
    return tuple(
        Mention(
            sentence=home(line.trigger_span, sentences) or line.evidence,
            trigger=line.trigger_span,
            type=line.type,
            mode=line.mode,
            status=line.status,
            actors=line.actors,
            recipients=line.recipients,
            said_by=line.said_by,
            date=line.date,
        )
        for line in lines
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(f"{path}: cannot be read: {error.strerror}; docs/scoring.md shows the layout") from error


def _decode(raw: bytes, kind: type[T], where: str) -> T:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Problem(f"{where}: {error}; docs/scoring.md shows the layout") from error


def _decoded(path: Path, kind: type[T]) -> Iterator[tuple[str, T]]:
    """Each line of a JSON Lines file with where it stands."""
    for number, raw in enumerate(_read(path).splitlines(), start=1):
        if raw.strip():
            where = f"{path}:{number}"
            yield where, _decode(raw, kind, where)
