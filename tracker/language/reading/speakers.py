"""Several people who say one thing: "Holm and Dahl said" has two sources, "the mayors of Vessa and Hradno" one."""

import re
from bisect import bisect_left
from itertools import pairwise

from tracker.language.english import is_plural
from tracker.language.reading.names import TITLE, names_a_body
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS

Range = tuple[int, int]
_MOST = 4  # speakers; who are more are named together
_OFFICE = re.compile(rf"{TITLE}$", re.IGNORECASE)


def speakers_in(words: Words, source: Range) -> list[Range]:
    """Each speaker of a source by its place in the text; the source itself where it is one."""
    first, last = bisect_left(words.starts, source[0]), bisect_left(words.starts, source[1])
    parts = _parts(words, first, last)
    if len(parts) < 2 or not all(map(_stands_alone, [words] * len(parts), parts)) or not _are_several(words, parts):
        return [source]
    parts = [*_listed_before(words, first, parts[0]), *parts]
    return [words.span(*part) for part in parts] if len(parts) <= _MOST else [source]


def _parts(words: Words, first: int, last: int) -> list[Range]:
    """What stands on either side of each "and"."""
    first += words.low[first : first + 1] == ["both"]
    joints = [at for at in range(first, last) if words.low[at] == "and"]
    return list(zip([first, *(at + 1 for at in joints)], [*joints, last], strict=True))


def _stands_alone(words: Words, part: Range) -> bool:
    """Whether it can be a source by itself: a name, "the union", "prosecutors in Bern"."""
    first, last = part
    tags = words.tags[first:last]
    if first >= last or set(tags) - set("daPnig"):
        return False
    head = words.tags.find("i", first, last)
    return tags[0] == "P" or tags[0] == "d" or is_plural(words.low[(head if head > 0 else last) - 1])


def _are_several(words: Words, parts: list[Range]) -> bool:
    """Whether nothing says that the parts are one: a shared noun, office or preposition."""
    return not any(_are_one(words, left, right) for left, right in pairwise(parts))


def _are_one(words: Words, left: Range, right: Range) -> bool:
    """Whether "and" stands inside one source."""
    tags, opening = words.tags[slice(*right)], words.tags[left[0]]
    is_body = names_a_body(words.text[slice(*words.span(*right))])
    if words.low[slice(*left)] == words.low[slice(*right)]:
        return True  # a firm: "Johnson and Johnson"
    if "i" in words.tags[slice(*left)]:
        return "i" not in tags or is_body  # "the mayors of Vessa and Hradno"
    if tags[0] == "d" or "i" in tags:
        return False
    if opening == "d":  # "the president and chief executive", "the Bill and Melinda Gates Foundation"
        return is_body if tags[0] == "P" else not _is_group(words, right)
    return left[1] - left[0] == 1 and _shares_noun(words, right, is_body=is_body)


def _shares_noun(words: Words, right: Range, *, is_body: bool) -> bool:
    """Whether the word before "and" goes with the noun behind it: "Democratic and independent analysts"."""
    is_office = bool(_OFFICE.search(words.text[slice(*words.span(*right))]))
    return right[1] - right[0] > 1 and (is_body or is_office or words.tags[right[0]] == "a")


def _is_group(words: Words, part: Range) -> bool:
    return is_plural(words.low[part[1] - 1])


def _listed_before(words: Words, first: int, part: Range) -> list[Range]:
    """The names of a list that ends with the source: "Holm, Dahl and Berg"."""
    listed: list[Range] = []
    if set(words.tags[slice(*part)]) != {"P"}:
        return listed
    end = first - 1
    while end > 0 and words.tags[end] == ",":
        start = end
        while start and words.tags[start - 1] == "P" and words.low[start - 1] not in DAYS:
            start -= 1
        if start == end:
            return []
        listed.insert(0, (start, end))
        end = start - 1
    return listed if end < 0 or words.tags[end] in "kcT" else []
