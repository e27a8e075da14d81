import msgspec
from examples import EVENT

from standoff.cli.demo_lines import kind_of, main_pair, pairs_of, underline
from standoff.records.codes import EventType, Quad


def test_carets_stand_under_the_word() -> None:
    text = "Chile accused\n  Peru of shelling Arica."

    assert underline(text, 6, 13) == ["Chile accused Peru of shelling Arica.", "      ^^^^^^^"]
    assert underline(text, text.index("Peru"), text.index("Peru") + 4)[1] == "              ^^^^"


def test_carets_follow_a_long_sentence_to_its_line() -> None:
    text = "On Monday " * 12 + "Chile accused Peru."
    lines = underline(text, text.index("accused"), text.index("accused") + 7)
    below = next(number for number, line in enumerate(lines) if "^" in line)

    assert lines[below - 1][lines[below].index("^") :].startswith("accused")


def test_a_meeting_reads_both_ways() -> None:
    meeting = msgspec.structs.replace(EVENT, actors=EVENT.actors + EVENT.recipients, recipients=())

    assert pairs_of(meeting) == {("CHL", "PER"), ("PER", "CHL")}


def test_the_main_pair_has_most_conflict() -> None:
    assert main_pair([EVENT]) == ("CHL", "PER")
    assert main_pair([]) is None


def test_words_threats_and_acts() -> None:
    act = msgspec.structs.replace(EVENT, type=EventType.ASSAULT, quad=Quad.MATERIAL_CONFLICT)

    assert [kind_of(e) for e in (EVENT, msgspec.structs.replace(EVENT, type=EventType.THREATEN), act)] == [
        "words",
        "threats",
        "acts",
    ]
