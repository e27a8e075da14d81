import io

from rich.padding import Padding
from rich.text import Text

from standoff.cli.console import Harmless


def printed(words: str, *, terminal: bool) -> str:
    stream = io.StringIO()
    colours = "standard" if terminal else None
    console = Harmless(file=stream, force_terminal=terminal, color_system=colours, width=80)
    console.print(Padding(Text(words, style="bold"), (0, 0, 0, 2)))
    return stream.getvalue()


def test_words_of_reports_command_no_terminal() -> None:
    shown = printed("Oslo \x1b]0;mine\x07 \x9b31m \u202e backwards", terminal=False)

    assert "Oslo �]0;mine �31m � backwards" in shown  # rich itself drops the bell


def test_colours_of_the_program_stay() -> None:
    assert "\x1b[1mOslo �[31m\x1b[0m" in printed("Oslo \x1b[31m", terminal=True)
    assert "\x1b[" not in printed("Oslo", terminal=False)
