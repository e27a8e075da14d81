"""Which language a text is in, as far as it must be known: English, or which other."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from standoff.ingest.limits import ENGLISH_CHANCE, LANGUAGE_CHARS, LANGUAGE_LETTERS

#: Names of the languages that news comes in most, ISO 639-1; a language without a name is called by its code.
NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese", "zxx": "no human language",
}  # fmt: skip
#: ISO 639-2 codes for undetermined, several and uncoded languages, and what tables hold in their stead.
_NO_LANGUAGE = frozenset({"", "und", "mul", "mis", "unknown", "none", "null", "nan"})
_ENGLISH = frozenset({"en", "eng", "english"})


def says_nothing(language: str) -> bool:
    """Whether a row's own `language` names none ("", "und", "unknown"), so that the text must be judged."""
    return language.strip().lower() in _NO_LANGUAGE


def said_english(language: str) -> bool:
    """Whether a row's own `language` ("en", "en-US", "eng", "English") names English."""
    return language.strip().lower().replace("_", "-").split("-")[0] in _ENGLISH


def other_language(text: str) -> str:
    """The name of the language or script that a text is in, where that is surely not English; else an empty string.

    A text that is mostly in another script is told from its letters; one of fewer than `LANGUAGE_LETTERS` letters
    in the Latin script is not judged.
    """
    head = text[:LANGUAGE_CHARS]
    letters = [char for char in head if char.isalpha()]
    script = _other_script(letters)
    if not script and len(letters) < LANGUAGE_LETTERS:
        return ""
    chances = dict(_identifier().rank(head))
    best = max(chances, key=chances.__getitem__)
    if best != "en" and (script or chances["en"] < ENGLISH_CHANCE):
        return NAMES.get(best, f"the language {best!r}")
    return script


def _other_script(letters: list[str]) -> str:
    """The script of most letters where it is not Latin, such as "Cyrillic script"."""
    other = [char for char in letters if char > "\u024f"]
    if 2 * len(other) <= len(letters):
        return ""
    names = Counter(unicodedata.name(char, "UNKNOWN").split()[0] for char in other)
    return f"{names.most_common(1)[0][0].capitalize()} script"


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier with its own model, loaded once (about half a second) and never changed."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
