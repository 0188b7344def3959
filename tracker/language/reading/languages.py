"""Which languages a text is written in.

Told by its words in lower case: an English sentence full of names from Poland has none but English ones.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tracker.language.reading.few_words import are_english
from tracker.language.reading.wordlists import bag
from tracker.language.tokens import PLAIN
from tracker.language.tokens import words as cut_words

_LONGEST = 100_000  # characters by which languages are told
_SHORTEST = 8  # characters of a paragraph that is asked about
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]*[”“»\"]")
_NO_WORD = re.compile(r"[@#/]")  # in an address, a handle, a mark of a topic
# The library refuses what no text holds: control characters, half of a pair, numbers that are no characters.
_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe-\U0001ffff]")
_SHARE = 0.1  # of the letters: a quotation of two lines in a long article makes it no text of two languages
_ENOUGH = 3  # words beside a quotation by which a language is told
_SURE = 8  # words: in fewer, a quoted title or a motto is no part of another language
_UNKNOWN = "und"  # the code for a language that is none that is known
_MANY = 24  # words in lower case: in so many English has some of the words that it is built with
_MANY_OF_PART = 16  # the same of one paragraph, where no language at all is told
_LIKE = 0.4  # of the library's measure: news have 0.6 and more of their language, languages it does not know 0.3
_BUILT = 0.05  # of the words in lower case; news have twice as many
# The words that hold English sentences together: those that English alone has, those that its creoles share,
# those that other languages write too.
_OWN_WORDS = bag("the that are were been have their which this these those would what when there than they its our")
_OF_CREOLES = bag("of to and with from for will after over on")
_OF_OTHERS = bag("is was it an by at as has had his who he she")
_PLAIN = 0.12  # of the words in lower case: no other language has so many that are English alone
_READS = 0.1  # of the words in lower case: a text of names, which tells nothing else, is English with so many
_NEW_CODES = {"iw": "he", "jw": "jv", "in": "id", "mo": "ro"}


@dataclass(frozen=True)
class Part:
    """A paragraph of which the language is told: its place in the text, and the code of the language."""

    start: int
    end: int
    language: str


def language_of(text: str) -> str:
    """The code of the language that most of the text is in, such as `de`; empty where nothing tells for sure."""
    sample = text[:_LONGEST]
    weights = _by_weight(sample)
    code = next(iter(weights), "")
    if code == _UNKNOWN or (code == "en" and not is_built_as_english(sample)):
        return ""
    # Paragraphs in a language that is not known are each taken for another one, or for none.
    untold = sum(map(len, sample.split("\n"))) - weights.get("en", 0)
    return code if not code or code == "en" or weights[code] * 3 >= untold * 2 else ""


def is_built_as_english(text: str) -> bool:
    """Whether it is told from the creoles of English, which share its nouns but not its articles and pronouns."""
    return word_count(text) < _MANY or _share(text, _OWN_WORDS | _OF_OTHERS) >= _BUILT


def reads_as_english(text: str) -> bool:
    """Whether the words that hold English sentences together stand in a text of which no language is told."""
    share = _share(text, _OWN_WORDS | _OF_CREOLES)
    return is_built_as_english(text) and (share >= _READS if word_count(text) >= _MANY else share > 0)


def foreign_parts(text: str) -> Iterator[Part]:
    """The paragraphs that are surely in another language than English."""
    for part in _parts(text[:_LONGEST]):
        words = text[part.start : part.end]
        if part.language != "en" and (len(cut_words(words, PLAIN)) >= _SURE or not is_latin(words)):
            yield part


def languages_in(text: str) -> tuple[str, ...]:
    """The languages of which a good part of the text is, the greatest part first."""
    weights = _by_weight(text[:_LONGEST])
    return tuple(code for code, letters in weights.items() if letters >= _SHARE * sum(weights.values()))


def language_name(code: str) -> str:
    """What English calls a language: `German` for `de`; the code itself where it is none that is known."""
    return "another language" if code == _UNKNOWN else _names().get(code, code)


def is_latin(text: str) -> bool:
    """Whether most letters are those of Latin alphabets."""
    letters = [character for character in text if character.isalpha()]
    return sum(letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in letters) * 2 >= len(letters)


def word_count(text: str) -> int:
    """How many words in lower case there are to tell a language by; capitals are what names begin with."""
    return len(_lower_words(text[:_LONGEST]))


def _share(text: str, words: frozenset[str]) -> float:
    """How many of the words in lower case are among those, from 0 to 1."""
    lower_words = _lower_words(text[:_LONGEST])
    return sum(word in words for word in lower_words) / max(1, len(lower_words))


@lru_cache(maxsize=16)  # a paragraph, and a text, are asked about several times
def _lower_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in cut_words(text, PLAIN) if word[0].islower())


def _by_weight(text: str) -> dict[str, int]:
    """How many characters each language has, most first; of the whole text where no paragraph tells anything."""
    weights: Counter[str] = Counter()
    for part in _parts(text):
        weights[part.language] += part.end - part.start
    if not weights and (code := _told(text)):
        weights[code] = len(text)
    return dict(weights.most_common())


@lru_cache(maxsize=4)  # one text is asked about several times while it is read
def _parts(text: str) -> tuple[Part, ...]:
    parts, start = [], 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if len(paragraph) >= _SHORTEST and (code := _told(paragraph) or _unknown(paragraph)):
            parts.append(Part(start, end, code))
        start = end + 1
    return tuple(parts)


def _told(text: str) -> str:
    # The library takes longer than all the rest of reading; most paragraphs leave no doubt.
    if word_count(text) >= _MANY_OF_PART and _share(text, _OWN_WORDS) >= _PLAIN:
        return "en"
    # In a script without capitals every word counts; of a title in capitals there is nothing else.
    own = _QUOTED.sub(" ", text)  # an English sentence may quote a German one
    own = own if word_count(own) >= _ENOUGH else text
    code = _detected(_without_names(own)) or (_detected(text) if word_count(text) >= _SURE else "")
    is_doubted = code not in {"", "en"} and word_count(text) < _SURE and is_latin(text)
    return "en" if is_doubted and are_english(text) else code


def _unknown(paragraph: str) -> str:
    """The code for an unknown language where so many words are none of English."""
    is_long = word_count(paragraph) >= _MANY_OF_PART and is_latin(paragraph)
    return _UNKNOWN if is_long and not reads_as_english(paragraph) else ""


def _without_names(text: str) -> str:
    words = " ".join(word for word in text.split(" ") if not _NO_WORD.search(word))
    if words.isupper():
        return words.lower()
    return PLAIN.sub(lambda word: "" if word[0][0].isupper() else word[0], words)


def _detected(text: str) -> str:
    words = _UNPRINTABLE.sub(" ", text)
    if not words.strip():
        return ""
    told = _detector().detect(words)
    if not told.language or not told.is_reliable() or _is_none_of_its_own(words, told):
        return ""
    return str(_NEW_CODES.get(told.language, told.language))


def _is_none_of_its_own(words: str, told: Any) -> bool:
    """Whether a long enough text is little like the language that it is most like: Latin is no Italian."""
    score = told.scores().get(told.language, 0)
    return told.language != "en" and score < _LIKE and word_count(words) >= _MANY_OF_PART


@cache
def _names() -> dict[str, str]:
    from babel import Locale  # its data are read only where a language is named

    return dict(Locale("en").languages)


@cache
def _detector() -> Any:
    from eld import LanguageDetector  # reads some megabytes, so only where a text is read

    return LanguageDetector()
