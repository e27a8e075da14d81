from hypothesis import given
from hypothesis import strategies as st

from standoff.gazetteer.keys import acronym, bare, fold, name_key, part, person_key, strip_accents, words


def of(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def test_dotted_letters_are_one_word_and_hyphens_part_words() -> None:
    assert of("U.S.-backed rebels in N.Korea") == ["U.S.", "backed", "rebels", "in", "N.", "Korea"]
    assert of("the U.S and Iran's army") == ["the", "U.S", "and", "Iran's", "army"]


def test_a_key_has_no_accents_dots_or_possessives() -> None:
    assert name_key("Côte d’Ivoire") == "cote divoire"
    assert name_key("al-Qaeda's") == "al qaeda"
    assert part("Łódź") == "lodz" == strip_accents("Łódź")
    assert bare("Iran's") == "Iran"


def test_acronyms_keep_their_capitals() -> None:
    assert acronym("U.N.") == acronym("UN") == "^UN"
    assert acronym("us") == acronym("Un") == acronym("WASHINGTON") == ""


def test_spellings_of_one_name_meet() -> None:
    assert fold("sergey lavrov") == fold("sergei lavrov")
    assert person_key("Mohammed al-Sadr") == person_key("Muhammad Sadr")
    assert person_key("George W. Bush") == person_key("George Bush")
    assert person_key("Vladimir Putin") != person_key("Vladimir Potanin")


@given(st.text(max_size=200))
def test_any_text_has_a_key_and_words_inside_it(text: str) -> None:
    name_key(text)
    person_key(text)
    assert all(0 <= start < end <= len(text) for start, end in words(text))
