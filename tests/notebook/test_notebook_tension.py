from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import altair

from standoff.notebook.opened import OpenStore


def test_it_shows_the_sentence_the_picture_and_the_incidents(opened: OpenStore) -> None:
    told = opened.tension("CHL", "PER")

    page = told._repr_html_()

    assert told.sentence.split(":")[0] in page
    assert 'src="data:image/svg+xml;base64,' in page
    assert page.count("<tr>") == 1 + 2 + 1 + 5  # two windows and five incidents, each table with its head
    assert told.sentence in repr(told)


def test_as_a_table_it_is_its_series(opened: OpenStore) -> None:
    told = opened.tension("CHL", "PER")

    assert told.pl().equals(told.series.pl())
    assert told.pl()["acts"].sum() == sum(one.acts for one in told.series)


def test_the_chart_may_be_changed_further(opened: OpenStore) -> None:
    told = opened.tension("CHL", "PER")

    assert isinstance(told.chart(), altair.VConcatChart)
    assert told.chart().to_dict()["title"] == told.spec["title"]


def test_too_little_data_is_shown_too(opened: OpenStore) -> None:
    told = opened.tension("USA", "RUS")

    assert told.trend == "too little data"
    assert told.trend in told._repr_html_()


WITHOUT = """
import sys
sys.modules["altair"] = sys.modules["vl_convert"] = None
import standoff as so
told = so.open({store!r}).tension("CHL", "PER")
print("No picture" in told._repr_html_())
try:
    told.chart()
except so.Problem as problem:
    print(problem)
"""


def test_without_the_extra_the_words_remain(store: Path) -> None:
    program = WITHOUT.format(store=str(store))

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)

    shown, said = done.stdout.splitlines()
    assert shown == "True"
    assert "pip install 'standoff[notebook]'" in said
