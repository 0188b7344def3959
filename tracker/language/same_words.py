"""Whether two passages of the same letters are surely the same words, or only may be: “re-sign” is not “resign”."""

import re
import unicodedata
from collections.abc import Container
from functools import cache

from tracker.language.mapped_text import MappedText
from tracker.language.number_signs import measure_of
from tracker.language.reading_key import LINE_END_HYPHEN, keyed, keyed_with_capitals, readable

_BETWEEN_GROUPS = re.compile(r"(?<=\d)[ ,.'](?=\d{3}(?!\d))")
_GROUPED = re.compile(r"(?<=\d)[ ,'](?=\d{3}(?!\d))")
_AND = re.compile(r"\s?&\s?")
_LETTERS = re.compile(r"[^\W\d_]+")
_HYPHENS = re.compile(r"[-‐‑]")
# Behind these a hyphen makes another word: “re-sign”, “un-ionised”; “cease-fire” is “ceasefire”.
_PREFIXES = frozenset(["re", "un", "de", "dis", "mis", "ex", "in", "pro", "a", "an", "for"])
_SHORT_PREFIXES = frozenset(["co"])  # “co-op” is not “coop”, “co-operate” is “cooperate”
_SHORT = 3
_ABBREVIATED = re.compile(r"(?<![\w.])(?:Mrs?|Ms|Dr|Prof|St|No|Nos|Jr|Sr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|vs)\.(?= )")
_MEASURED = re.compile(r"\d ?(?:''|′′|’’|[\"”″'’′])(?!\w)")
_OPENING_QUOTE = re.compile(r"(?<![\w'’′])['\"‘’“”„«]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_MEANT = frozenset("$%<>=+~^#@§£¥¢‰°±≤≥≈≠×÷") | {chr(point) for point in range(0x20A0, 0x20D0)}
_KEPT_BETWEEN_DIGITS = frozenset(".,:/-")
# What the key leaves out although words can differ in it: “resume” and “résumé”, 5′ and 5″, “it²” and “it2”.
_LEFT_OUT = re.compile("[\u0300-\u036føłđħŧıØŁĐĦŦ′″\u00b2\u00b3\u00b9\u2070-\u209c]")
# “coöperate”, “Zoë”: two vowels that are spoken apart, as a hyphen between them says.
_HIATUS = re.compile("(?<=[oe][oeOE])\u0308")

# Hebrew and Arabic are mostly written without their vowels: who leaves out all of them changes no word.
_VOWELS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u065f\u0670]")


def bare(text: str) -> MappedText:
    """Letters, numbers and the signs that give numbers their meaning, and nothing between words."""
    words = keyed_with_capitals(text).spelled(_BETWEEN_GROUPS, lambda _: "")
    return words.spelled(_AND, lambda _: "and").spelled(_BETWEEN_WORDS, _meant)


def are_surely_one(first: str, second: str) -> bool:
    """Whether nothing but quotes, dashes, spaces and the like differs in two passages of the same key."""
    if _are_two_german_words(first, second):
        return False
    if _left_out(first) != _left_out(second) or _are_voweled_otherwise(first, second):
        return False
    return not (_hyphenations(first).isdisjoint(_hyphenations(second)) or _are_measured_otherwise(first, second))


def _are_two_german_words(first: str, second: str) -> bool:
    """Whether words with ß and with ss are two: “Maße” are measures and “Masse” is mass; “Strasse” is “Straße”."""
    if ("ß" in first) == ("ß" in second):
        return False
    pairs = zip(_LETTERS.findall(first.lower()), _LETTERS.findall(second.lower()), strict=False)
    return any(
        ("ß" in word) != ("ß" in other) and _is_german(word) and _is_german(other)
        for word, other in pairs
        if word.replace("ß", "ss") == other.replace("ß", "ss")
    )


@cache
def _german() -> Container[str]:
    from spellchecker import SpellChecker  # loads a list of words, so only where an ß became ss

    return SpellChecker(language="de").word_frequency.dictionary


def _is_german(word: str) -> bool:
    return word in _german()


def _are_measured_otherwise(first: str, second: str) -> bool:
    """Whether feet became inches; a mark behind a number may close a quotation, where one was opened."""
    if _OPENING_QUOTE.search(first) or _OPENING_QUOTE.search(second):
        return False
    marks = [[measure_of(mark) for mark in _MEASURED.findall(text)] for text in (first, second)]
    return bool(marks[0] and marks[1] and marks[0] != marks[1])


def has_other_accents(first: str, second: str) -> bool:
    """Whether accents differ by which words differ: “résumé”; a name typed without any is the same name."""
    former, latter = _left_out(first), _left_out(second)
    if former == latter and not _are_voweled_otherwise(first, second):
        return False
    are_names = first[:1].isupper() and second[:1].isupper()
    return not are_names or bool(former and latter)


def is_hyphenated_otherwise(first: str, second: str) -> bool:
    """Whether a hyphen that one of two words has makes another word of it: “re-sign”."""
    former, latter = _HYPHENS.split(first.lower()), _HYPHENS.split(second.lower())
    if len(former) == len(latter) or not all((*former, *latter)):
        return False
    prefix, *following = max(former, latter, key=len)
    return prefix in _PREFIXES or (prefix in _SHORT_PREFIXES and len("".join(following)) <= _SHORT)


def is_typed_otherwise(typed: str, printed: str) -> bool:
    """Whether a word was typed with an accent or a hyphen that the printed one lacks, or with another one.

    A keyboard may lack accents, so what was typed without any may be anything; a name is the same without its own.
    """
    words, words_there = typed.split(), printed.split()
    if has_conflicting_accents(typed, printed) or _are_measured_otherwise(typed, printed):
        return True
    if len(words) != len(words_there):
        return False
    pairs = list(zip(words, words_there, strict=True))
    return any(
        is_hyphenated_otherwise(word, there) or (word[:1].islower() and _left_out(word) and not _left_out(there))
        for word, there in pairs
    )


def has_conflicting_accents(typed: str, printed: str) -> bool:
    """Whether a word was typed with accents and is printed with others; what was typed without any may be anything."""
    words, words_there = typed.split(), printed.split()
    pairs = zip(words, words_there, strict=True) if len(words) == len(words_there) else [(typed, printed)]
    accents = ((_left_out(word), _left_out(word_there)) for word, word_there in pairs)
    return any(former and latter and former != latter for former, latter in accents)


def ungrouped(text: str) -> MappedText:
    """The text as quotes are compared, with “1,000” and “1 000” as “1000” and “Mr.” as “Mr”."""
    plain = keyed_with_capitals(text).spelled(_GROUPED, lambda _: "")
    return plain.spelled(_ABBREVIATED, lambda title: title[0].rstrip("."))


def _meant(signs: re.Match[str]) -> str:
    before, after = signs.string[signs.start() - 1 : signs.start()], signs.string[signs.end() : signs.end() + 1]
    meaning = "".join(sign for sign in signs[0] if sign in _MEANT)
    # “Covid-19” may be “Covid 19”, but “-5” is not “5”.
    is_minus = signs[0].endswith("-") and after.isdecimal() and not before.isalnum()
    is_behind_space = signs[0].endswith(" -") and after.isdecimal()
    if meaning or is_minus or is_behind_space:
        return meaning + ("-" if is_minus or is_behind_space else "")
    if not (before.isdecimal() and after.isdecimal()):
        return ""
    sign = signs[0].strip()
    return sign if sign in _KEPT_BETWEEN_DIGITS and (sign in "-/:" or sign == signs[0]) else " "


def _left_out(text: str) -> list[str]:
    if text.isascii():
        return []
    return _LEFT_OUT.findall(_HIATUS.sub("", unicodedata.normalize("NFD", readable(text).text)))


def _are_voweled_otherwise(first: str, second: str) -> bool:
    vowels = (_VOWELS.findall(unicodedata.normalize("NFD", text)) for text in (first, second) if not text.isascii())
    return len({"".join(signs) for signs in vowels if signs}) > 1


def _hyphenations(text: str) -> set[str]:
    """The text with its hyphens; one at the end of a line can be read either way."""
    kept = LINE_END_HYPHEN.sub(r"\1", text)
    return {keyed(words, caseless=False, keep_hyphens=True).text.strip() for words in (text, kept)}
