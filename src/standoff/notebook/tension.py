"""A verdict in a notebook: the sentence, the picture, the incidents behind it."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

import duckdb

from standoff.measure.chart import Spec, chart, draw
from standoff.notebook.frame import Frame
from standoff.notebook.html import muted, shown, table
from standoff.notebook.rows import Rows
from standoff.queries.points import Stretch, stretches
from standoff.queries.questions import Mirror, Shown
from standoff.records.problem import Problem, missing
from standoff.records.verdict import Trend, Verdict, Window

SHORT = 5  # incidents beneath the picture


class Tension(Frame):
    """Whether tension between two sides grows. As a table it is its series.

    `verdict` has everything: `ratio` of the rate of conflict incidents per article read, recent window over reference,
    with its 95 % interval `low` to `high`, the `probability` that it is above 1, the `onset`; docs/measure.md says how
    it is found. `series` has a row for each stretch and direction, `incidents` those that weigh most, heaviest first.
    """

    def __init__(self, verdict: Verdict, mirror: Mirror, incidents: Sequence[Shown]) -> None:
        self.verdict = verdict
        self.series: Rows[Stretch] = Rows(stretches(mirror), Stretch, days=("start",))
        self.incidents: Rows[Shown] = Rows(incidents, Shown)
        self._mirror = mirror

    @property
    def trend(self) -> Trend:
        """growing, steady, easing, or too little data."""
        return self.verdict.trend

    @property
    def sentence(self) -> str:
        """The verdict in a sentence."""
        return self.verdict.sentence

    @property
    def spec(self) -> Spec:
        """The picture as a Vega-Lite specification: plain data."""
        return chart(self._mirror.there, self._mirror.back, self.verdict)

    def chart(self) -> Any:
        """The picture as an `altair` chart, to be changed further; raises `Problem` where altair is missing."""
        try:
            import altair
        except ImportError as error:
            raise missing("a chart", "notebook", error) from error
        return altair.Chart.from_dict(self.spec)

    def relation(self) -> duckdb.DuckDBPyRelation:
        """The series as a DuckDB relation."""
        return self.series.relation()

    def __repr__(self) -> str:
        return f"<Tension: {self.sentence}>"

    def _repr_html_(self) -> str:
        """The sentence, the windows, the picture where it can be drawn, the heaviest incidents."""
        title = f"<p><strong>{shown(self.trend.value)}</strong>. {shown(self.sentence)}</p>"
        names = ("window", "days", "conflict incidents", "articles read")
        windows = [_window("recent", self.verdict.recent), _window("reference", self.verdict.reference)]
        heaviest = self.incidents[:SHORT]
        return title + table(names, windows) + self._picture() + (heaviest._repr_html_() if heaviest else "")

    def _picture(self) -> str:
        try:
            drawn = base64.b64encode(draw(self.spec, "svg")).decode()
        except Problem as error:
            return muted(f"No picture: {error}")
        return f'<img alt="{shown(self.sentence)}" src="data:image/svg+xml;base64,{drawn}">'


def _window(name: str, window: Window) -> list[str]:
    days = f"{window.since} to {window.until} ({window.days})"
    return [name, days, str(window.incidents), str(window.coverage)]
