"""Brackets whose words may be left out of a quotation: what nobody said, and what only explains the words before it.

A bracket that changes the sense belongs to the words: “We [refuse to] sign” does not say “We sign”.
"""

import re
from collections.abc import Iterator

from tracker.language.comparing.acronyms import is_short_for
from tracker.language.comparing.words import is_grammar, split_words
from tracker.language.turning_words import BESIDE, turning_word

_BRACKETS = re.compile(r"\((?P<round>[^()\n]{1,120})\)|\[(?P<square>[^\[\]\n]{1,300})\]|<(?P<angled>sic)>")
_CHANGED_LETTERS = re.compile(r"\w{1,4}")
_HEARD = re.compile(
    r"(?:applause|laughter|laughs|laughing|cheers|cheering|inaudible|unintelligible|crosstalk|pause|sic|ph|"
    r"(?:the )?(?:emphasis|italics|bold)(?: (?:is |are )?(?:added|supplied|mine|ours|theirs|"
    r"(?:in|of) (?:the )?original))?|"
    r"(?:my|our|his|her|their) (?:emphasis|italics))\s?[.!?]?",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"(?:a|an|the|his|her|its|their|our|my|your|of|in|at|on|from|by|for|near|to the|with|under|about|around|between|"
    r"that is|i\. ?e\.|namely|aka|also known as)\s|[A-ZÀ-Þ]"
)
# What a paper calls it from there on: “(the “EU”)”, “(hereinafter “the Ministry”)”.
_NAMED_FROM_NOW_ON = re.compile(r"(?:hereinafter|hereafter|henceforth)\b[^.;]{1,80}$", re.IGNORECASE)
_ARTICLE_AND_MARKS = re.compile(
    r"^[“”‘’\"']*(?:or |in short |for short )?(?:the )?[“”‘’\"']*|[“”‘’\"']+$", re.IGNORECASE
)
_PLURAL = re.compile(r"(?:\w+ )?\w{2,}(?<!s)s")
_STAND_FOR_NAMES = frozenset(["they", "them", "these", "those", "we", "us", "their", "our"])
_NUMBER = re.compile(r"\d{1,3}")
_REACH = 160  # characters before a bracket in which the name stands that it abbreviates

_BRACKET = re.compile(r"[()\[\]]")
_OPEN = re.compile(r"[(\[][^()\[\]\n]*$")
_CLOSED = re.compile(r"[^()\[\]\n]{0,160}[)\]]")
_BRACKETS_BEFORE = re.compile(r"[(\[]([^()\[\]\n]{1,120})[)\]]\s?$")
_BRACKETS_BEHIND = re.compile(r"\s?[(\[]([^()\[\]\n]{1,120})[)\]]")


def asides(text: str) -> Iterator[tuple[int, int]]:
    """Where such brackets stand."""
    for brackets in _BRACKETS.finditer(text):
        before = text[max(0, brackets.start() - _REACH) : brackets.start()]
        after = text[brackets.end() : brackets.end() + _REACH]
        words = brackets["round"] or brackets["square"] or brackets["angled"]
        is_left_out = _explains(words, before, after) if brackets["square"] else _is_said_again(words, before)
        if _HEARD.fullmatch(words.strip()) or (is_left_out and not changes_sense(words)):
            yield brackets.span()


def changes_sense(words: str) -> bool:
    """Whether words in brackets make the words around them say something else."""
    # “in May” is a month.
    forms = [word.form for word in split_words(words.replace("May", ""))]
    return bool(turning_word(forms) or BESIDE.intersection(forms))


def cuts_brackets(text: str, start: int, end: int) -> bool:
    """Whether a passage goes through brackets, or was taken from beside some that change its sense: “[Not] all pay”."""
    opened, opened_before = 0, _OPEN.search(text, max(0, start - _REACH), start)
    for sign in _BRACKET.finditer(text, start, end):
        opened += 1 if sign[0] in "([" else -1
        if opened < 0 and opened_before:
            return True
    if opened > 0 and _CLOSED.match(text, end):
        return True
    beside = (_BRACKETS_BEFORE.search(text, max(0, start - _REACH), start), _BRACKETS_BEHIND.match(text, end))
    return any(brackets and changes_sense(brackets[1]) for brackets in beside)


def _explains(words: str, before: str, after: str) -> bool:
    """Whether an editor only says who or what is meant."""
    # “[T]he” and “sign[ed]” are words of which only letters were changed
    beside = before[-1:] + after[:1]
    if _CHANGED_LETTERS.fullmatch(words) and any(map(str.isalnum, beside)):
        return False
    last, following = split_words(before[-20:]), split_words(after[:20])
    if _NUMBER.fullmatch(words):
        # the mark of a note stands before “at” and “and”; “[12] men” are counted
        return not following or (is_grammar(following[0].form) and following[0].form != "of")
    if words.rstrip().endswith(" to"):
        return False
    stands_for_name = bool(last) and last[-1].form in _STAND_FOR_NAMES
    return bool(_EXPLAINS.match(words)) or (stands_for_name and bool(_PLURAL.fullmatch(words)))


def _is_said_again(words: str, before: str) -> bool:
    """Whether one is the short form of the other: “(CAO)” behind its name, or the name behind it."""
    if _NAMED_FROM_NOW_ON.match(words):
        return True
    words = _ARTICLE_AND_MARKS.sub("", words)
    if " " not in words.strip():
        return words[:1].isalpha() and not words.islower() and is_short_for(words, before)
    names = re.findall(r"\w[\w.]*", before)
    # “the USIC (U.S. Intelligence Community)”
    return bool(names) and names[-1].isupper() and is_short_for(names[-1], words)
