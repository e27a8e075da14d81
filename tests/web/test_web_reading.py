from __future__ import annotations

import pytest

from standoff.web.reading import is_web


@pytest.mark.parametrize("url", ["https://example.org/a", "http://example.org"])
def test_addresses_of_the_web(url: str) -> None:
    assert is_web(url)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "//x", "http://[", "JaVaScRiPt:1"]
)
def test_what_is_no_link(url: str) -> None:
    assert not is_web(url)
