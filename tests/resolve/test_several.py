"""One phrase that names several parties."""

import pytest

from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Matcher, tokens
from standoff.resolve.several import apart


def phrases(gazetteer: Gazetteer, text: str) -> list[str]:
    found = tokens(text)
    return [" ".join(t.text for t in words) for words in apart(found, Matcher(gazetteer).matches(found))]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("US and Iraqi troops", ["US troops", "Iraqi troops"]),
        ("the leaders of India and Pakistan", ["the leaders of India", "the leaders of Pakistan"]),
        ("Thai, Cuban and Omani envoys", ["Thai envoys", "Cuban envoys", "Omani envoys"]),
        ("US-Iraqi troops", ["US troops", "Iraqi troops"]),
    ],
)  # fmt: skip
def test_states_that_share_words_are_told_apart(gazetteer: Gazetteer, text: str, parties: list[str]) -> None:
    assert phrases(gazetteer, text) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Paris, Texas",
        "Trinidad and Tobago",
        "Turkish-backed Syrian rebels",
        "a Lebanese-American contractor",
        "the Nigerian Senate",
        "Russia's ambassador to Iran",
        "",
    ],
)
def test_what_names_one_party_stays_whole(gazetteer: Gazetteer, text: str) -> None:
    assert len(phrases(gazetteer, text)) == 1
