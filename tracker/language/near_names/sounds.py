"""How a word sounds, roughly: what stays where a name is carried over from one script or language to another.

A word is a row of consonants, each the name of a class of spellings (`S` for s, z, sh, zh, ts, sch, …), and the vowels
between them. Two words are spellings of one name if their consonants are alike and their vowels hardly clash.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product, zip_longest

Slots = tuple[str, ...]

_GRAPHEMES = re.compile(
    "schtsch|sjtsj|szcz|shch|sjtj|tsch|dsch|dzh|tch|sch|tsh|tsj|tz|ts|dz|dj|tj|sj|zj|sh|zh|xh|cz|cs|sz|kh|ck|ch"
    "|ph|th|gh|dh|bh|rh|^mp(?=[aeiou])|^nt(?=[aeiou])|gi(?=[aou])|gu(?=[eiy])|q(?=i)|qu?|c(?=[eiy]|$)|^x|(?<=[aeiouy])w|[a-z]|_|[0-9]+"
)
_CLASSES = {
    "^c": "S", "^x": "S", "x": "KS", "c": "K", "gu": "K", "qu": "K", "q": "K", "gh": "K", "kh": "K", "ck": "K",
    "mp": "P", "nt": "T",
    "ph": "V", "th": "T", "dh": "T", "bh": "P", "rh": "R", "y": "i",
    "b": "P", "p": "P", "d": "T", "t": "T", "g": "K", "k": "K", "f": "V", "v": "V", "w": "V",
    "l": "L", "m": "M", "n": "N", "r": "R",
}  # fmt: skip
_WAVERING = {
    "j": ("i", "S", "K"),  # Jelzin, John, Mijaíl
    "ch": ("S", "K"),  # Gorbachev, Michail
    "h": ("", "K"),  # Hussein, Mihail
    "^w": ("V", "u"),  # Nawalny, Rowhani
    "tj": ("Ti", "S"),  # Katja, Gorbatjov
    "gi": ("Ki", "i", "S"),  # Georgiou, Giannis, Gianni
    "^q": ("K", "S"),  # Iraqi, Qing
}
"""Letters that are read in several ways by the languages that write a name."""

_VOWEL_GROUPS = {"a": "a", "e": "ai", "i": "i", "o": "o", "u": "o"}


@dataclass(frozen=True)
class Sound:
    """The ways to read a word: the vowels between the consonants by the consonants."""

    readings: dict[str, Slots]
    has_vowels: bool = True

    def __hash__(self) -> int:
        return hash(frozenset(self.readings))

    def is_like(self, sound: "Sound") -> bool:
        """Whether both may be spellings of one word."""
        common = self.readings.keys() & sound.readings.keys() - {""}
        if not (self.has_vowels and sound.has_vowels):
            return bool(common)
        return any(
            _clash(self.readings[consonants], sound.readings[consonants]) <= _most_clash(len(consonants))
            for consonants in common
        )


@lru_cache(maxsize=16384)
def sound_of(*spellings: str, has_vowels: bool = True) -> Sound:
    """How a word sounds that is spelled in these ways; a `_` keeps two letters from being read as a pair."""
    readings: dict[str, Slots] = {}
    for spelling in spellings:
        for consonants, slots in _readings(spelling):
            readings.setdefault(consonants, slots)
    return Sound(readings, has_vowels)


def _readings(spelling: str) -> Iterator[tuple[str, Slots]]:
    """Every letter that wavers is read alike all over the word, so that there are few readings."""
    graphemes = [_grapheme(match) for match in _GRAPHEMES.finditer(re.sub(r"([^\W\d])\1+", r"\1", spelling))]
    wavering = [letter for letter in _WAVERING if letter in graphemes]
    for values in product(*(_WAVERING[letter] for letter in wavering)):
        reading = dict(zip(wavering, values, strict=True))
        yield _parted(
            "".join(reading.get(letter, _CLASSES.get(letter, _vowel_or_hiss(letter))) for letter in graphemes)
        )


def _grapheme(match: re.Match[str]) -> str:
    letters, before = match[0], match.start() > 0
    if letters == "c":
        return "^c" if re.match(r"[eiy]|$", match.string[match.end() :]) else "c"
    if letters == "x":
        return "x" if before else "^x"
    if letters == "q":
        return "^q" if match.string[match.end() : match.end() + 1] == "i" else "q"
    return "^w" if letters == "w" and before and match.string[match.start() - 1] in "aeiouy" else letters


def _vowel_or_hiss(letters: str) -> str:
    """Vowels and digits as they are; what is left of the consonants hisses."""
    return letters if letters in _VOWEL_GROUPS or letters == "_" or letters.isdigit() else "S"


def _parted(reading: str) -> tuple[str, Slots]:
    reading = re.sub(r"TS+|SS+", "S", reading)
    reading = re.sub(r"([A-Z])\1+", r"\1", reading).replace("_", "")
    reading = re.sub(r"i(?=[aeu])", "", reading)  # a glide, “ya” for “a”; “yo” may stand for “e” as in Fyodor
    return "".join(re.findall(r"[A-Z0-9]", reading)), tuple(re.split(r"[A-Z0-9]", reading))


def _clash(left: Slots, right: Slots) -> float:
    if _only_one_is_a_womans(left[-1], right[-1]):
        return float("inf")
    last = len(left) - 1
    return sum(
        _clash_of_vowels(*pair, is_last=place == last)
        for place, pair in enumerate(zip_longest(left, right, fillvalue=""))
    )


def _only_one_is_a_womans(left: str, right: str) -> bool:
    """Zelensky and Zelenska, Ivanov and Ivanova, Peter and Petra are two people."""
    not_a = [slot for slot in (left, right) if not slot.endswith("a")]
    return len(not_a) == 1 and not_a[0][-1:] in {"", "i"}


def _clash_of_vowels(left: str, right: str, *, is_last: bool) -> float:
    if left == right or (is_last and {left, right} == {"", "e"}):
        return 0
    if not left or not right:
        return 0.5
    groups = [{group for vowel in vowels for group in _VOWEL_GROUPS[vowel]} for vowels in (left, right)]
    if groups[0] & groups[1]:
        return 0
    return 0.5 if "o" in left + right and groups[0] | groups[1] == {"a", "o"} else 1


def _most_clash(consonants: int) -> float:
    """How much the vowels of a word may clash: not at all in “Li”, twice in “Ahmadinedschad”."""
    return min(max(consonants - 1, 0), 4) / 2 if consonants > 3 else (0, 0, 0, 0.5)[consonants]
