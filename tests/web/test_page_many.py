"""The page with ten thousand incidents, and how its charts are moved without a mouse."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import CDPSession, Page, expect
from store_examples import MAY, event, outcome, store_of
from web_examples import served

from standoff.records.codes import EventType
from standoff.records.event import Location

MANY = 10_000
AN_ARTICLE = 50
SMOOTH = 0.1
"""Seconds of the browser's own CPU time for one act of a visitor: longer feels slow. The clock on the wall would also
count what else the machine does."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with so many incidents between two countries, each at a place of its own."""
    told = []
    for number in range(MANY // AN_ARTICLE):
        day = MAY + dt.timedelta(number)
        events = [
            msgspec.structs.replace(
                event(EventType.ACCUSE, "CHL", "PER", day, id=str(n)),
                place=Location(0, 0, "", name=f"Place {n}", country="CHL", lat=None, lon=None),
            )
            for n in range(AN_ARTICLE)
        ]
        told.append(outcome(events, f"Report {number}.", day))
    with served(store_of(tmp_path_factory.mktemp("many") / "store", told)) as address:
        yield address


def spent(browser: CDPSession) -> float:
    """Seconds of CPU time that the page's main thread has taken so far."""
    metrics = {one["name"]: one["value"] for one in browser.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"])


def test_ten_thousand_incidents_stay_smooth(page: Page, many: str) -> None:
    browser = page.context.new_cdp_session(page)
    browser.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{many}?a=CHL&b=PER&all=1")
    expect(page.locator(".told")).to_contain_text("10,000 incidents, 1 to ")
    while shown(page)[1] < 900:
        press(page, "Show more")
    assert page.locator(".row").count() == 400, "rows far above are fetched again when they are near"
    first = shown(page)[0]
    press(page, "Show those before")
    assert shown(page)[0] < first

    took = {name: act_took(page, browser, act) for name, act in ACTS.items()}
    assert {name: seconds for name, seconds in took.items() if seconds > SMOOTH} == {}


def shown(page: Page) -> tuple[int, int]:
    """The numbers of the first and the last row that are in the page."""
    first, last = re.findall(r"([\d,]+) to ([\d,]+) shown", page.locator(".told").text_content() or "")[0]
    return int(first.replace(",", "")), int(last.replace(",", ""))


def press(page: Page, name: str) -> None:
    """Press a button at the end of the list, and wait until other rows are there."""
    now = page.locator(".told").text_content() or ""
    page.get_by_role("button", name=name).evaluate("(button) => { button.scrollIntoView(); button.click(); }")
    expect(page.locator(".told")).not_to_have_text(now)


ACTS = {
    "opening": "document.querySelectorAll('.row')[200].click()",
    "closing": "document.querySelector('.reading .close').click()",
    "scrolling": "scrollBy(0, 900)",
    "moving on": "document.querySelectorAll('.row')[201].focus()",
}
"""What a visitor does, as the page sees it; an article is there when it is closed."""


def act_took(page: Page, browser: CDPSession, act: str) -> float:
    """Seconds of CPU time until what an act does is drawn."""
    started = spent(browser)
    page.evaluate(f"{act}; new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    took = spent(browser) - started
    expect(page.locator(".reading .facts")).to_have_count(int(act == ACTS["opening"]))
    return took


def days_shown(page: Page) -> str:
    return page.get_by_role("group", name="Days shown").get_by_role("status").text_content() or ""


def test_the_chart_is_zoomed_by_buttons_and_keys(page: Page, address: str) -> None:
    page.goto(f"{address}?a=CHL&b=PER&step=day")
    bars = page.locator(".chart g.mark-rect path")
    bars.first.wait_for(state="attached")
    everything = bars.count()

    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from=2021-.*&to=2021-"))
    first = days_shown(page)
    page.keyboard.press("ArrowRight")
    later = days_shown(page)
    sent = page.url

    assert first < later, "half a stretch later"
    page.goto("about:blank")
    page.goto(sent)
    bars.first.wait_for(state="attached")
    assert days_shown(page) == later, "a colleague sees the same days"
    page.get_by_role("button", name="All days").click()
    assert days_shown(page) == "" and "from=" not in page.url
    assert bars.count() == everything


def test_a_stretch_drawn_over_the_strip_is_kept_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}?a=CHL&b=PER")
    page.locator(".chart g.mark-rect path").first.wait_for(state="attached")
    page.locator(".chart").first.scroll_into_view_if_needed()
    strip = page.locator(".chart .concat_1_group, .chart g.concat_1_group").last.bounding_box()
    assert strip is not None
    middle = strip["y"] + strip["height"] * 0.6
    page.mouse.move(strip["x"] + strip["width"] * 0.4, middle)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] * 0.6, middle, steps=5)
    page.mouse.up()

    expect(page.get_by_role("group", name="Days shown").get_by_role("status")).to_contain_text("2021-")
    assert "from=2021-" in page.url


def test_what_is_typed_while_the_page_loads_stays(page: Page, address: str) -> None:
    page.route("**/api/meta", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(address, wait_until="commit")
    page.get_by_role("combobox", name="Between").fill("CHL")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is at odds with whom")

    assert page.get_by_role("combobox", name="Between").input_value() == "CHL"


def test_a_server_that_makes_ready_is_asked_again(page: Page, address: str) -> None:
    asked = []

    def busy(route) -> None:  # type: ignore[no-untyped-def]
        asked.append(route.request.url)
        said = '{"error": "the incidents of the store are being found", "parameter": ""}'
        if len(asked) > 1:
            route.continue_()
        else:
            route.fulfill(status=503, headers={"Retry-After": "1"}, content_type="application/json", body=said)

    page.route("**/api/verdict*", busy)
    page.goto(f"{address}?a=CHL&b=PER")

    expect(page.locator(".verdict .loading")).to_contain_text("are being found")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tension between Chile and Peru")


def test_where_the_clipboard_is_closed_the_text_is_shown(page: Page, address: str, tmp_path: Path) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{address}?a=CHL&b=PER")
    page.get_by_role("button", name="Copy a citation").click()

    assert "standoff, store " in page.get_by_label("To copy").input_value()
