"""What letters of scripts other than Latin may stand for, beyond the one way that `anyascii` writes them."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product

from anyascii import anyascii

_HEBREW = re.compile("[\u0590-\u05ff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
INDIC = re.compile("[\u0900-\u0d7f]")
_GREEK = re.compile("[\u0370-\u03ff]")
WITHOUT_VOWELS = re.compile("[\u0590-\u08ff]")
"""Scripts that write few or none of their vowels: Hebrew, Arabic and their kin."""

# Hebrew has one letter for b and v, one for p and f, one for v, u and o; the first letter of a word is always b or p.
_HARD_FIRST = {"ב": "b", "פ": "p"}
_HEBREW_LETTERS = (("בb", "בv"), ("פp", "פf"), ("וv", "וu"))
# Persian reads four Arabic letters as z and one as s, and has v where Arabic has w; both write u and o with it.
_ARABIC_LETTERS = (("ظz ذz ضz ثs", ""), ("وv", "وu"))
# The scripts of India have one order of letters, each in a block of its own: consonants, signs of vowels, no vowel.
_BLOCK = 0x80
_CONSONANTS, _VOWELS, _NASALS = range(0x15, 0x3A), range(0x3E, 0x4E), (0x01, 0x02)
_NO_VOWEL = 0x4D
_LABIALS = range(0x2A, 0x2F)

# Greek writes in two letters what Latin has one for, and the other way round.
_GREEK_PAIRS = {
    "μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "γχ": "nch", "γξ": "nx", "ου": "u", "αυ": "av", "ευ": "ev",
    "ηυ": "iv", "αι": "e", "ει": "i", "οι": "i", "υι": "i", "χ": "ch", "υ": "i",
}  # fmt: skip
_GREEK_PAIR = re.compile("|".join(_GREEK_PAIRS))

_KOREAN_FAMILIES = {
    "박": "park",
    "노": "roh",
    "이": "lee",
    "임": "lim",
    "우": "woo",
    "오": "oh",
    "유": "yoo",
    "류": "ryu",
}
"""Families whose usual Latin spelling has other consonants than their Korean one."""
_ARTICLE = re.compile("(?<![\u0621-\u06ff])ال(?=[\u0621-\u06ff]{3})")


def article_apart(text: str) -> str:
    """The text with the Arabic article as a word of its own, as in Latin letters: السيسي is el-Sisi."""
    return _ARTICLE.sub("al ", text)


def letter_by_letter(part: str) -> set[str]:
    """The ways to read a word that has no vowels; `_` between its letters, which make no pair like “ts” or “mm”."""
    return {"_".join(letters) for letters in _readings(part)}


def _readings(part: str) -> Iterator[list[str]]:
    choices = _HEBREW_LETTERS if _HEBREW.search(part) else _ARABIC_LETTERS if _ARABIC.search(part) else ()
    for chosen in product(*choices):
        values = {pair[0]: pair[1] for pairs in chosen for pair in pairs.split()}
        yield [_latin(letter, values, is_first=place == 0) for place, letter in enumerate(part)]


def _latin(letter: str, values: dict[str, str], *, is_first: bool) -> str:
    first = _HARD_FIRST.get(letter) if is_first else None
    return first or values.get(letter) or re.sub("[^a-z0-9]", "", anyascii(letter).lower())


def with_inherent_vowels(part: str) -> str:
    """A word in a script of India: a consonant has an a behind it unless another sign follows.

    The last one has it only behind another consonant: Rahul, Narendra.
    """
    places = [ord(letter) % _BLOCK for letter in part]
    places.append(0 if _NO_VOWEL in places[-2:-1] else _NO_VOWEL)
    spelled = ""
    for letter, place, after in zip(part, places, places[1:], strict=False):
        if place in _NASALS:
            spelled += "m" if after in _LABIALS else "n"
            continue
        spelled += re.sub("[^a-z0-9]", "", anyascii(letter).lower())
        spelled += "a" if place in _CONSONANTS and after not in _VOWELS else ""
    return spelled


def greek_pairs_read(part: str) -> str:
    """A Greek word as it is said: Μπακογιάννη with a b; another word as it stands."""
    if not _GREEK.search(part):
        return part
    plain = unicodedata.normalize("NFD", part.lower()).replace("\u0301", "")
    return _GREEK_PAIR.sub(lambda letters: _GREEK_PAIRS[letters[0]], plain)


def korean_family(part: str, syllable: int) -> str:
    """How a Korean family is written in Latin letters where that is another sound; nothing for other words."""
    return _KOREAN_FAMILIES.get(part[:1], "") if syllable == 0 and 1 < len(part) <= 4 else ""
