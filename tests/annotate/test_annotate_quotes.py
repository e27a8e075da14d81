from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.quotes import find_quotes, is_quoted
from standoff.records.span import Span


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"We will act," he said, "soon."', ["We will act,", "soon."]),
        ("“We don’t know,” she said.", ["We don’t know,"]),
        ("“He told me ‘go away’ and left,” she said.", ["He told me ‘go away’ and left,", "go away"]),
        ("''It is a great honor,'' he said.", ["It is a great honor,"]),
        ("``It is so,'' he said.", ["It is so,"]),
        ("«Nous partons», dit-il.", ["Nous partons"]),
        ("“It never ended\n\n“and goes on,” he said.", ["It never ended", "and goes on,"]),
        ("A man 6'2\" tall said the workers' union won't act.", []),
        ("The workers’ union isn’t here.", []),
        ('""', []),
    ],
)
def test_what_is_quoted(text: str, quotes: list[str]) -> None:
    assert [span.of(text) for span in find_quotes(text)] == quotes


def test_only_what_stands_inside_is_quoted() -> None:
    text = 'Ode said "we act" soon.'
    quotes = find_quotes(text)

    assert is_quoted(Span(text.index("we"), text.index("we") + 2), quotes)
    assert not is_quoted(Span(0, 3), quotes)
    assert not is_quoted(Span(0, text.index("act")), quotes)


@given(st.text(alphabet=st.sampled_from(list("ab \n\"'“”‘’«»„`1")), max_size=100))
def test_quotes_stand_in_order_inside_the_text(text: str) -> None:
    quotes = find_quotes(text)
    assert list(quotes) == sorted(quotes, key=lambda span: (span.start, -span.end))
    assert all(span.of(text) == span.of(text).strip() for span in quotes)


@pytest.mark.parametrize("mark", ['"', "“", "‘", "’", "''", "“a ", '"a'])
def test_no_text_takes_long(mark: str) -> None:
    started = time.process_time()
    find_quotes(mark * 50_000)
    assert time.process_time() - started < 5
