"""One article with its events and the marks of their words: what the page shows when someone reads."""

from __future__ import annotations

import msgspec

from standoff.queries.addresses import is_web
from standoff.records.event import Event
from standoff.store.tables import ArticleRow
from standoff.web.marks import Mark, marks_of
from standoff.web.units import units_of


class Told(msgspec.Struct, frozen=True):
    """An event of the article, and where its words stand in UTF-16 units."""

    event: Event
    marks: tuple[Mark, ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """An article. `text` and `title` are empty where the words are withheld (`withheld`); the events' offsets in code
    points hold all the same. `link` is the article's address where a browser may follow it, else empty."""

    id: str
    title: str
    published: str
    publisher: str
    url: str
    link: str
    language: str
    characters: int
    text: str
    withheld: bool
    events: tuple[Told, ...]


def reading(article: ArticleRow, events: list[Event]) -> Reading:
    """The article with its events in the order of the text."""
    withheld = not article.text and article.characters > 0
    units = units_of(article.text)
    told = sorted(events, key=lambda event: (event.trigger.start, event.trigger.end, event.id))
    return Reading(
        id=article.id,
        title=article.title,
        published=article.published,
        publisher=article.publisher,
        url=article.url,
        link=article.url if is_web(article.url) else "",
        language=article.language,
        characters=article.characters,
        text=article.text,
        withheld=withheld,
        events=tuple(Told(event, () if withheld else marks_of(event, units)) for event in told),
    )
