"""Parties of annotated articles, resolved where they stand."""

import json
from pathlib import Path

from evaluation.parties import documents, gold_parties, judged, report
from standoff.gazetteer.load import load_gazetteer

TEXT = "Norway expelled a Russian envoy. Oslo said so."
EVENT = {
    "article": "wt-1",
    "evidence": {"start": 0, "end": 32},
    "trigger_span": {"start": 7, "end": 15},
    "sentence": TEXT[:32],
    "type": "SANCTION",
    "status": "actual",
    "actors": [{"text": "Norway", "country": "NOR", "sector": "GOV", "start": 0}],
    "recipients": [{"text": "a Russian envoy", "country": "RUS", "sector": "MIL"}],
}


def gold(folder: Path) -> Path:
    (folder / "articles.jsonl").write_text(json.dumps({"id": "wt-1", "text": TEXT, "published": "2019-05-02"}))
    (folder / "events.jsonl").write_text(json.dumps(EVENT))
    return folder


def test_offsets_are_given_or_found_in_the_sentence(tmp_path: Path) -> None:
    spans = [party.span.of(TEXT) for party in gold_parties(gold(tmp_path))]

    assert spans == ["Norway", "a Russian envoy"]


def test_each_party_is_judged_and_told(tmp_path: Path) -> None:
    folder = gold(tmp_path)

    rows = list(judged(gold_parties(folder), documents(folder, bare=True), load_gazetteer()))

    assert [(row.country, row.sector) for row in rows] == [(True, True), (True, False)]
    told = "\n".join(report(rows, "train"))
    assert "Wikinews 2019-20                 2 parties   country 1.000   sector 0.500" in told
    assert "sector taken wrongly: MIL as GOV 1" in told
