"""The page in a real browser: from the verdict down to the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from told_store import EMOJI
from web_examples import Watched, served

PAIR = "?a=CHL&b=PER"


def incident(page: Page, words: str) -> None:
    """Open the incident whose sentence has these words."""
    page.locator(".row", has_text=words).first.click()


def test_from_the_verdict_to_the_words(page: Page, address: str, watched: Watched) -> None:
    page.goto(address)
    page.get_by_role("button", name="Chile towards Peru").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Tension between Chile and Peru is growing")
    page.locator(".chart .mark-rect path[cursor=pointer], .chart .mark-rect path").last.wait_for(state="attached")
    bar = page.locator(".chart g.mark-rect path").first
    bar.click(force=True)
    page.locator(".row").first.click()

    expect(page.locator("mark.trigger").first).to_have_text("accused")
    expect(page.locator("mark.actor").first).to_have_text("Chile")
    expect(page.locator("mark.recipient").first).to_have_text("Peru")
    expect(page.locator("mark.source").first).to_have_text("the ministry")
    expect(page.locator("mark.cue").first).to_have_text("According to")
    expect(page.locator("mark.place").first).to_be_visible()
    expect(page.locator(".reading .facts")).to_contain_text("the ministry (“According to”)")
    expect(page.locator(".reading .badge.denied")).to_have_text("denied by Peru")


def test_a_view_can_be_sent_to_a_colleague(page: Page, address: str, watched: Watched) -> None:
    page.goto(address + PAIR)
    page.locator(".row").first.click()
    expect(page.locator("mark.trigger")).to_be_visible()
    sent = page.url

    page.goto("about:blank")
    page.goto(sent)

    expect(page.locator("mark.trigger")).to_have_text("accused")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chile and Peru")
    page.go_back()


def test_offsets_are_right_after_emoji(page: Page, address: str, watched: Watched) -> None:
    page.goto(f"{address}?a=CHL&b=PER&as_of=2021-01-18")
    page.locator(".row").first.click()

    marked = {
        role: page.locator(f"mark.{role}").first.text_content() for role in ("trigger", "actor", "source", "place")
    }

    assert marked == {"trigger": "accused", "actor": "Chile", "source": "the ministry", "place": "Arica"}
    assert page.locator(".text").text_content() == EMOJI


def test_markup_and_controls_show_as_text(page: Page, address: str, watched: Watched) -> None:
    page.goto(address + PAIR)
    page.locator(".row").first.click()

    expect(page.locator(".reading h2").first).to_contain_text("<b>Row</b> <script>")
    expect(page.locator(".text")).to_contain_text("<script>window.broken = 1</script> U+202Egnilleh")
    expect(page.locator(".text")).to_contain_text("<img src=x onerror=")
    expect(page.locator(".text .control").first).to_have_text("U+202E")
    expect(page.locator("mark.trigger")).to_have_text("accused")
    assert page.locator(".reading a").count() == 0, "an address that is a script is no link"
    assert page.locator(".text img, .text script").count() == 0
    assert page.evaluate("window.broken") is None


def test_the_keyboard_is_enough(page: Page, address: str, watched: Watched) -> None:
    page.goto(address + PAIR)
    page.locator(".row").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("mark.trigger")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.locator(".reading")).to_have_count(0)
    expect(page.locator(".row").first).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", ["", PAIR, "?view=map", "?view=method"])
def test_it_is_accessible(page: Page, address: str, watched: Watched, view: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.goto(address + view)
    page.wait_for_selector("h1")
    if view == PAIR:
        page.locator(".row").first.click()
        expect(page.locator("mark.trigger")).to_be_visible()
    expect(page.locator(".loading")).to_have_count(0)

    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})

    assert [
        (one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found.response["violations"]
    ] == []


def test_it_is_readable_on_a_phone(page: Page, address: str, watched: Watched) -> None:
    page.set_viewport_size({"width": 375, "height": 720})
    page.goto(address + PAIR)
    page.locator(".row").first.click()
    expect(page.locator("mark.trigger")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_as_of_an_earlier_day(page: Page, address: str, watched: Watched) -> None:
    page.goto(address + PAIR)
    page.locator("#asof-day").fill("60")

    expect(page.get_by_role("heading", level=1)).to_contain_text("2021-03-05")
    assert "as_of=2021-03-05" in page.url


def test_an_unknown_country_is_told(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("combobox", name="Between").fill("Atlantis")
    page.get_by_role("combobox", name="and", exact=True).fill("PER")
    page.get_by_role("button", name="Show", exact=True).click()

    expect(page.get_by_role("alert").first).to_contain_text("'Atlantis' is no country that standoff knows")


def test_words_that_are_withheld(page: Page, silent: Path) -> None:
    with served(silent) as address:
        page.goto(address + PAIR)
        page.locator(".row").first.click()

        expect(page.locator(".reading")).to_contain_text("The words are withheld")
        expect(page.locator(".reading")).to_contain_text("the trigger at ")


def test_a_token_opens_the_page(page: Page, store: Path, tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("0123456789abcdef0123")
    secret.chmod(0o600)
    with served(store, "--token-file", str(secret)) as address:
        page.goto(address)
        page.get_by_label("Token").fill("0123456789abcdef0123")
        page.get_by_role("button", name="Enter").click()

        expect(page.get_by_role("heading", level=1)).to_have_text("Who is at odds with whom")


def test_tables_and_pictures_can_be_taken_away(page: Page, address: str, watched: Watched) -> None:
    page.goto(address + PAIR)
    page.wait_for_selector(".chart g.mark-rect path", state="attached")

    for name, head in (("Series (CSV)", b"start,actor"), ("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as downloading:
            page.get_by_role("button", name=name, exact=True).click()
        assert Path(downloading.value.path()).read_bytes().startswith(head)
