"""A name as plain Latin words, in whatever script and signs it is printed."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from tracker.language import reading_key
from tracker.language.near_names.scripts import (
    INDIC,
    WITHOUT_VOWELS,
    greek_pairs_read,
    korean_family,
    letter_by_letter,
    with_inherent_vowels,
)
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.tokens import NAMED
from tracker.language.tokens import words as cut_words

MOST_WORDS = 12
"""Words of a name that are looked at: a whole paragraph pasted as a name costs no more than a long name."""

_LONGEST_WORD = 40
_TRADE_MARKS = dict.fromkeys(map(ord, "™®©℠"))
_ACCOUNT = re.compile(
    r"(?:https?://)?(?:(?:www|m|mobile)\.)?(?:(?:x|twitter|facebook|instagram|youtube|tiktok|threads)\.(?:com|net)|t\.me)"
    r"/(?:s/)?@?(\w{2,30})/?",
    re.IGNORECASE,
)
_SHORTEST_SLIP = 6  # letters: in a shorter word one letter more or less makes another name

# What a language writes for its letters where accents cannot be set, by habit and not by leaving the accent out.
_HABITS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "ę": "en", "ą": "on", "ñ": "ny", "ğ": ""}
    | dict.fromkeys("çčć", "tch")
    | dict.fromkeys("šşșś", "sh")
    | dict.fromkeys("žżź", "zh")
)
_SOFT = str.maketrans("bp", "vf")
_CYRILLIC_AND_GREEK = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιυρ"
_LATIN_LOOKS = "ABESIJKMHOPCTYXaesijopcyxdqwhlABEZHIKMNOPTYXoviup"
_LOOKS = str.maketrans(dict(zip(_CYRILLIC_AND_GREEK, _LATIN_LOOKS, strict=True)))
_STROKES = str.maketrans(dict.fromkeys("Il|", "1") | {"0": "o"})  # in most types of print these are one sign
_SYLLABLE_SCRIPTS = re.compile("[\u2e80-\uffdc]")
# The Russian forms of what Belarusian spells “tsi”, “dzi”, “ou” and “au”: Tsikhanouskaya is Tikhanovskaya.
_BELARUSIAN = (
    (re.compile("ts(?=i)"), "t"),
    (re.compile("dz(?=[iy])"), "d"),
    (re.compile("(?<=[oa])u(?=s[kc]|$)"), "v"),
)
_EUROPEAN = re.compile("[\u0000-\u024f\u0370-\u052f\u1e00-\u1fff\u2010-\u2027]*")
_NO_VOWEL = 9  # the sign below a letter of India that has no vowel
_ELISION = re.compile(r"\b(?:dell|nell|all|un|l|d)'(?=[^\W\d])", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """One word of a name: in plain small Latin letters, as it was printed, by the habits of its language,
    and as it sounds.
    """

    plain: str
    printed: str
    habit: str
    sound: Sound

    @property
    def is_initial(self) -> bool:
        """Whether it is a single letter that stands for a name."""
        return len(self.plain) == 1


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """What two names have in common that differ in nothing but signs, accents and capitals."""
    plain = reading_key.key(name.translate(_TRADE_MARKS))
    # Quotes and apostrophes have one sign there, and part no words here.
    return " ".join(re.findall(r"\w+", plain.replace("'", ""))) or plain  # a name of signs only is as they are


@lru_cache(maxsize=8192)
def shown(name: str) -> str:
    """The name without what nobody sees, its apostrophes plain."""
    letters = unicodedata.normalize("NFKC", reading_key.readable(_as_handle(name.translate(_TRADE_MARKS))).text)
    visible = "".join(letter for letter in letters if unicodedata.category(letter) != "Cf")
    return visible.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("`", "'")


def _as_handle(name: str) -> str:
    """“x.com/annaholm” is where “@annaholm” writes."""
    account = _ACCOUNT.fullmatch(name.strip())
    return f"@{account[1]}" if account else name


@lru_cache(maxsize=8192)
def look(name: str) -> str:
    """What is the same for two names that nobody can tell apart in print."""
    return " ".join(shown(name).translate(_LOOKS).translate(_STROKES).lower().split())


def is_foreign(name: str) -> bool:
    """Whether it has letters of another script than Latin, not only some that were slipped in."""
    return any(not _is_latin(letter) for letter in unmasked(shown(name)) if letter.isalpha())


def unmasked(text: str) -> str:
    """The text with Latin letters for those of other scripts that stand among Latin ones and look like them."""
    return re.sub(r"[^\W\d_]+", lambda word: _one_script(word[0]), text)


def is_disguised(name: str) -> bool:
    """Whether a word of it has Latin letters and others that look like them: “Нowаrd”."""
    return unmasked(shown(name)) != shown(name)


def _one_script(word: str) -> str:
    return word.translate(_LOOKS) if any(map(_is_latin, word)) else word


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "LATIN").startswith(("LATIN", "MODIFIER", "FULLWIDTH LATIN"))


def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name one by one; hyphens and full stops part them, apostrophes do not."""
    text = _ELISION.sub("", unmasked(shown(name)))
    # Signs of half a letter, as Arabic has, would part a word: they are letters to whoever reads it.
    parts = cut_words(_composed(text), NAMED)
    return tuple(word for part in parts[:MOST_WORDS] for word in _latin_words(part[:_LONGEST_WORD]))[:MOST_WORDS]


def plain_words_of(name: str) -> list[str]:
    """The words of a name in plain Latin letters only, at a tenth of the cost."""
    text = _ELISION.sub("", shown(name))
    if not _EUROPEAN.fullmatch(text):
        return [word.plain for word in words_of(name)]
    words = (
        re.sub(r"[^a-z0-9]", "", anyascii(part).lower()) if part != "&" else "and" for part in cut_words(text, NAMED)
    )
    return [word for word in words if word]


def _composed(text: str) -> str:
    letters = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in letters if unicodedata.combining(letter) in {0, _NO_VOWEL})


def _latin_words(part: str) -> list[Word]:
    printed = anyascii(part)
    if _SYLLABLE_SCRIPTS.search(part):  # it has no spaces: each sign is a syllable with a capital
        syllables = re.findall(r"[A-Z]?[a-z']+", printed)
        return [word(text, text, korean_family(part, place)) for place, text in enumerate(syllables)]
    if INDIC.search(part):
        spelled = with_inherent_vowels(part)
        return [word(spelled, spelled)] if spelled else []
    return [word(part, printed)] if re.search(r"\w|&", printed) else []


@lru_cache(maxsize=16384)
def word(part: str, printed: str, habit: str = "") -> Word:
    """A printed word in Latin letters, with the ways it may be spelled by the habits of its language."""
    plain = re.sub(r"[^a-z0-9]", "", printed.lower()) if part != "&" else "and"
    habit = habit or (plain if part.isascii() else _by_habit(part))
    if not WITHOUT_VOWELS.search(part):
        return Word(plain, printed, habit, sound_of(*dict.fromkeys((plain, habit, _russian(plain)))))
    # w is long u or o there as well, and Hebrew has one letter for b and v, one for p and f
    spellings = {form for text in (plain, plain[:1] + plain[1:].translate(_SOFT)) for form in (text, _long_u(text))}
    return Word(plain, printed, habit, sound_of(*sorted(spellings | letter_by_letter(part)), has_vowels=False))


def _by_habit(part: str) -> str:
    letters = greek_pairs_read(unicodedata.normalize("NFC", part).lower().translate(_HABITS))
    return re.sub(r"[^a-z0-9]", "", anyascii(letters).lower())


def _russian(plain: str) -> str:
    for pattern, letters in _BELARUSIAN:
        plain = pattern.sub(letters, plain)
    return plain


def _long_u(plain: str) -> str:
    return plain.replace("w", "u")


def is_slip(left: Word, right: Word) -> bool:
    """Whether one is the other with one letter more, less, other or out of place, not at an end."""
    shortest = min(len(left.plain), len(right.plain))
    is_bounded = left.plain[0] == right.plain[0] and left.plain[-1] == right.plain[-1]
    return shortest >= _SHORTEST_SLIP and is_bounded and OSA.distance(left.plain, right.plain, score_cutoff=1) == 1
