"""Pictures of each view of the page, from the sample reports.

    python -m benchmarks.screenshots docs/images

Codes the sample reports, serves them, and asks Debian's chromium (playwright) for the pictures.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from standoff.ingest.samples import load_samples
from standoff.pipeline.items import Item
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.store.writer import StoreWriter

VIEWS = {"start": "", "pair": "?a=USA&b=VEN", "map": "?view=map", "method": "?view=method"}
PATIENCE = 120_000  # milliseconds
SIZE = {"width": 1180, "height": 1000}


def main() -> None:
    """Make the pictures in the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(scratch) / "store"
        with StoreWriter(store) as writer:
            for outcome in outcomes([Item("sample reports", one) for one in load_samples()], Options()):
                writer.add(outcome)
        shoot(store, folder)


def shoot(store: Path, folder: Path) -> None:
    """Serve a store and save each view."""
    command = [sys.executable, "-u", "-m", "standoff", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
            page.set_default_timeout(PATIENCE)
            for name, query in VIEWS.items():
                save(page, address[0] + query, folder / f"{name}.png")
            article(page, address[0] + VIEWS["pair"], folder / "article.png")
            browser.close()
        server.terminate()


def save(page: Page, address: str, path: Path) -> None:
    """One view, when all its parts are there."""
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector(".loading", state="detached")
    page.wait_for_timeout(1500)  # charts are drawn after their data came
    page.screenshot(path=path)
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


def article(page: Page, address: str, path: Path) -> None:
    """The words behind an incident."""
    page.goto(address)
    page.locator(".row").first.click()
    page.wait_for_selector("mark.trigger")
    page.wait_for_timeout(1500)
    page.locator("#incidents").scroll_into_view_if_needed()
    page.screenshot(path=path)
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
