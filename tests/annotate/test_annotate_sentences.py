from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "U.S. President Lee met Gen. Smith on Jan. 5 at 6 a.m. Monday in hall No. 3.",
        "The novelist J. K. Rowling spoke at St. Mary's, Mr. Ode said.",
        "It rose 3.5 percent to 1,250.75, see www.example.org/a.b?c=d for more.",
        '"We will act," he said.',
        '"Why?" he asked.',
        '"Why?" Lena Berg asked.',
        "“Go home!” shouted the crowd.",
        '"The truth will come out." Berg said.',
        "He (see p. 4. Yes, there.) left the room.",
        "TOLEDO, Ohio, Aug. 25. - The minister arrived.",
        "Kelly v. United States was argued, e.g. by Prof. Hahn.",
        "She waited ... and then left.",
        "U.S. And Iran Meet in Geneva",
    ],
)
def test_what_stays_one_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"We will act. They know it," he said.', ['"We will act.', 'They know it," he said.']),
        ("He lives in the U.S. The president left.", ["He lives in the U.S.", "The president left."]),
        ("They met at 6 p.m. Berg spoke.", ["They met at 6 p.m.", "Berg spoke."]),
        ("“Go.” He left.", ["“Go.”", "He left."]),
        ("It fell... Then it rose.", ["It fell...", "Then it rose."]),
        ("“We act [...] You wait,” he said.", ["“We act [...]", "You wait,” he said."]),
        ("It ended.The rest left.", ["It ended.", "The rest left."]),
        ("They fled. al-Nur took it.", ["They fled.", "al-Nur took it."]),
        ("They left. (It was late. Very late.)", ["They left.", "(It was late.", "Very late.)"]),
        ("It was so.[1] They left.", ["It was so.[1]", "They left."]),
        ("all small. no capital.", ["all small.", "no capital."]),
        ("他走了。她来了。", ["他走了。", "她来了。"]),
    ],
)
def test_what_is_two_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_blank_line_ends_a_headline() -> None:
    assert sentences("Envoy leaves\n\nThe envoy left.") == ["Envoy leaves", "The envoy left."]


def test_a_line_break_ends_a_paragraph_that_is_one_line() -> None:
    assert sentences("Envoy leaves\nThe envoy left.\nHe flew.") == ["Envoy leaves", "The envoy left.", "He flew."]


def test_a_wrapped_paragraph_runs_on() -> None:
    wrapped = "The foreign minister of the republic said\nthat the envoy of the neighbouring\nKingdom had to leave."
    assert len(sentences(wrapped)) == 1


@given(st.text(alphabet=st.sampled_from(list("aA1 .?!\"'”“()[]\n\r\t…-—U.S Mr")) | st.characters(), max_size=200))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize("unit", [".", '"', " ", "'", ". ", "?\n", "(", "[", "Mr.", "A ", '."', "\n"])
def test_no_text_takes_long(unit: str) -> None:
    started = time.process_time()
    split_sentences(unit * 100_000)
    assert time.process_time() - started < 5


def test_the_annotators_split_alike(shared: Path) -> None:
    """At least 97 in 100 gold evidence spans are sentences of ours."""
    folder = shared / "gold" / "train"
    articles = [json.loads(line) for line in (folder / "articles.jsonl").read_text("utf-8").splitlines()]
    ours = {row["id"]: {(s.start, s.end) for s in split_sentences(row["text"])} for row in articles}
    gold = {
        (row["article"], row["evidence"]["start"], row["evidence"]["end"])
        for row in map(json.loads, (folder / "events.jsonl").read_text("utf-8").splitlines())
    }
    assert sum((start, end) in ours[article] for article, start, end in gold) >= 0.97 * len(gold)
