"""A name as the plain words by which names are compared."""

import re
import unicodedata

from tracker.language.search_key import fold

_TWO_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def key(name: str) -> str:
    """What two spellings of a name have in common that differ in signs, accents or capitals only."""
    shown = "".join(letter for letter in unicodedata.normalize("NFKC", name) if unicodedata.category(letter) != "Cf")
    return " ".join(re.findall(r"\w+", fold(shown).translate(_TWO_LETTERS).replace("'", "")))
