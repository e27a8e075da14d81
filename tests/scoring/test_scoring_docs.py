import re
from pathlib import Path

from standoff.scoring.gold import load_gold

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")


def test_the_layout_on_the_page_can_be_loaded(tmp_path: Path) -> None:
    events, articles = re.findall(r"```json\n(.*?)```", PAGE, flags=re.S)
    (tmp_path / "events.jsonl").write_text(events, encoding="utf-8")
    (tmp_path / "articles.jsonl").write_text(articles, encoding="utf-8")

    (only,) = load_gold(tmp_path)

    assert only.mentions[0].trigger.of(only.article.text) == "accused"
