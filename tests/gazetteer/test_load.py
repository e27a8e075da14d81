import datetime as dt
import time

from hypothesis import given
from hypothesis import strategies as st

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer, load_gazetteer

LOADED = load_gazetteer()
NASTY = [
    "",
    " ",
    "(",
    "a.*(b+)+$",
    "\x00",
    "Ρutin",
    "Рutin",
    "x" * 10_000,
    "ա" * 300,
    "the " * 4000,
    "\u202eaissuR",
    "’s",
]


def test_loading_is_quick() -> None:
    start = time.process_time()
    load_gazetteer()

    assert time.process_time() - start < 1.0  # a tenth of that on an idle machine


def test_the_pronoun_is_no_state(gazetteer: Gazetteer) -> None:
    assert gazetteer.named("US")[0].kind is Kind.STATE
    assert not any(e.kind is Kind.STATE for e in gazetteer.named("us"))


def test_who_it_is_depends_on_the_day(gazetteer: Gazetteer) -> None:
    before = gazetteer.lookup("Boris Johnson", dt.date(2017, 5, 1))[0]
    after = gazetteer.lookup("Boris Johnson", dt.date(2020, 5, 1))[0]

    assert (before.office, after.office) == ("Foreign Secretary", "Prime Minister")
    assert before.id == after.id == "Q180589"


def test_states_are_found_by_their_codes(gazetteer: Gazetteer) -> None:
    found = {code: gazetteer.state(code) for code in ("usa", "PSE", "XKX", "VAT", "HKG", "UNO", "EUR", "QQQ")}

    assert {code for code, entry in found.items() if entry is None} == {"QQQ"}


def test_cities_are_found_as_places(gazetteer: Gazetteer) -> None:
    assert {"FRA", "USA"} <= {e.country for e in gazetteer.places("Paris")}


def test_what_is_not_known_is_an_empty_answer(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Zzyzx Qwertyman", None) == ()
    assert "no such key" not in gazetteer


def test_nasty_words_get_an_answer_at_once(gazetteer: Gazetteer) -> None:
    start = time.process_time()
    for words in NASTY:
        gazetteer.lookup(words, dt.date(2019, 5, 1))

    assert time.process_time() - start < 1.0


@given(st.text(max_size=300), st.none() | st.dates())
def test_any_words_on_any_day_are_answered(words: str, on: dt.date | None) -> None:
    for candidate in LOADED.lookup(words, on):
        assert 0 <= candidate.confidence <= 1


def test_a_state_has_one_name_with_and_without_its_article(gazetteer: Gazetteer) -> None:
    names = {gazetteer.named(words)[0].name for words in ("The United States", "the United States", "United States")}

    assert names == {"United States"}
