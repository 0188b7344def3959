"""Whether a sentence goes on in the next line, though the line had room left.

Such breaks come from pages and mail. Headings, lists and verse have breaks that mean something, so that one counts as a
space only where the next line goes on in small letters, or with the rest of a name, up to the end of a sentence.
"""

import re
from collections.abc import Sequence

_MOST_LINES = 4  # in which the end of a sentence is looked for
_FARTHEST = 40  # lines back to its beginning
_VERSE = 45  # characters; three lines together that are no longer are verse or a list
_LEAST_VERSE = 3
_BEGINS = re.compile(r"[\"“„«‘']?[A-ZÀ-ÖØ-ÞĀ-ž]")
_UNFINISHED = re.compile(r"[^\W_][\"”’»)]?,?$")
_SMALL = re.compile(r"[a-zß-öø-ÿ]+(?:[’'-][a-zß-öø-ÿ]+)*[,;:]?(?=\s|[.!?…])")
_LIST_MARK = re.compile(r"(?:[a-z]|[ivx]{1,4})[.)]|o\s")
_FINISHED = re.compile(r"[^\W_][%)]?[.!?…][\"”’»)]{0,2}(?:\s|$)")
_INNER_END = re.compile(r"[a-z]{2}[.!?…][\"”’»)]{0,2} [A-Z]")
_LAST_WORD = re.compile(r"(?:^|[\s“\"(])([A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]*\.?)$")
_NAME_GOES_ON = re.compile(r"(?P<word>[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+),?\s(?:[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+,?\s)?[a-z]")
_SMALL_WORD = re.compile(r"\s([a-z]+)$")
_NAME_BETWEEN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+(?:\s[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+){1,2}, [a-z]")
_TITLE_WORDS = """
    mr mrs ms dr prof sir lord lady president chancellor minister secretary senator governor general colonel
    captain judge justice king queen prince princess pope bishop archbishop professor
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_OPENING_WORDS = """
    a after all also an and as at before both but by during each every few for from he her here his how i if
    in it its last many more most my new no none nobody not now of on one only or our she since so some such
    that the their then there these they this those to two under until we what when where which while who why
    with yesterday you your
"""
_OPENERS = frozenset(_OPENING_WORDS.split())
_LEANING_WORDS = """
    a although an and are at because between by from had has have if into is its nor of or our said says than that
    the their to told tells via was were whether which while who whose will with would according added argued wrote
    called named warned
"""
_LEANING = frozenset(_LEANING_WORDS.split())


def goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether the line at this place of a block without empty lines goes on in the next one."""
    line, following = lines[at].strip(), lines[at + 1].strip()
    if not _BEGINS.match(lines[_first(lines, at)].strip()) or not _is_unfinished(line):
        return False
    if not (_in_small_letters(following) or _leans_on(line, following) or _is_rest_of_name(line, following)):
        return False
    return not _is_verse(lines, at) and _is_finished(lines, at + 1)


def _is_unfinished(line: str) -> bool:
    abbreviation = _LAST_WORD.search(line) if line.endswith(".") else None
    return bool(_UNFINISHED.search(line)) or (abbreviation is not None and _word(abbreviation) in _TITLES)


def _first(lines: Sequence[str], at: int) -> int:
    """The line in which the sentence began."""
    return next((place for place in range(at, max(-1, at - _FARTHEST), -1) if not _in_small_letters(lines[place])), at)


def _in_small_letters(line: str) -> bool:
    return bool(_SMALL.match(line.strip())) and not _LIST_MARK.match(line.strip())


def _is_rest_of_name(line: str, following: str) -> bool:
    """Whether a line ends with a first name or an office, and the next begins with what may be a surname."""
    from tracker.language.near_names.given_names import familiar  # it reads sentences in its turn

    last, surname = _LAST_WORD.search(line), _NAME_GOES_ON.match(following)
    if last is None or surname is None or surname["word"].lower() in _OPENERS:
        return False
    return _word(last) in _TITLES or bool(familiar(_word(last)))


def _leans_on(line: str, following: str) -> bool:
    """Whether no line can end with that word, or with that comma before somebody's name."""
    word = _SMALL_WORD.search(line)
    is_leaning = word is not None and word[1] in _LEANING and following[:1].isalpha()
    return is_leaning or (line.endswith(",") and bool(_NAME_BETWEEN.match(following)))


def _word(last: re.Match[str]) -> str:
    return last[1].rstrip(".").lower()


def _is_verse(lines: Sequence[str], at: int) -> bool:
    """Whether this line and those around it are all short; no verse has the end of a sentence within a line."""
    around = lines[max(0, at - _LEAST_VERSE + 1) : at + _LEAST_VERSE + 1]
    is_short = len(around) >= _LEAST_VERSE and max(len(line.strip()) for line in around) <= _VERSE
    return is_short and not any(map(_INNER_END.search, around))


def _is_finished(lines: Sequence[str], at: int) -> bool:
    """Whether the sentence that goes on in this line comes to its end in it or soon after."""
    for line in lines[at : at + _MOST_LINES]:
        if _FINISHED.search(line):
            return True
        if not _UNFINISHED.search(line.strip()):
            return False
    return False
