"""Text from outside stays text: nothing of it is markup, a script, or turns the direction of what stands around it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from standoff.notebook.html import link, shown
from standoff.notebook.opened import OpenStore


class Seen(HTMLParser):
    """What a browser makes of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"])))
def test_text_stays_as_it_is(text: str) -> None:
    seen = Seen(shown(text))

    assert (seen.tags, seen.text) == (set(), text)


def test_what_would_hide_shows() -> None:
    assert shown("a\u202eb\x00c\nd") == "a⟨U+202E⟩b⟨U+0000⟩c\nd"


def test_only_addresses_of_the_web_are_links() -> None:
    assert link("javascript:alert(1)", "here") == "here"
    assert link("https://example.org/?a=1&b='\"", "<b>").startswith(
        '<a href="https://example.org/?a=1&amp;b=&#x27;&quot;"'
    )


def test_a_report_that_means_harm(opened: OpenStore) -> None:
    shown_events = opened.events(since="2021-06-07")._repr_html_()
    seen = Seen(shown_events)

    assert seen.tags <= {"table", "thead", "tbody", "tr", "th", "td", "p", "a"}
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    assert not re.search(r"javascript:|[\u202a-\u202e]", shown_events)
