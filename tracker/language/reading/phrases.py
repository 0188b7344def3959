"""Noun phrases and verb groups: who does something, and where the naming of a thing ends."""

from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, RELATED, TIMES

_NOMINAL = frozenset("daPng")


_VERBAL = frozenset("vfebhmxt")


_OUTER = frozenset(["during", "after", "before", "since", "until", "despite"])


def group_start(words: Words, at: int) -> tuple[int, bool]:
    """Where the verb group of the verb at `at` begins, and whether it is an infinitive after "to"."""
    tags, first = words.tags, at
    while first and tags[first - 1] in "rmhbx":
        first -= 1
    if first and tags[first - 1] == "t":
        return first - 1, True
    return first, False


def left_phrase(words: Words, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before `end`."""
    tags, low = words.tags, words.low
    first = end
    while first:
        tag = tags[first - 1]
        if tag in _NOMINAL:
            if tag == "d" and first - 1 and tags[first - 2] in "nP" and low[first - 1] not in {"all", "both"}:
                first -= 1
                break
            if tag in "nPag" and first < end and tags[first] in "ds":
                break
            first -= 1
        elif tag in "it" and first < end and first >= 3 and low[first - 2] in RELATED and tags[first - 3] in "nPa":
            first -= 2
        elif (
            tag in "it"
            and first < end
            and first >= 2
            and (tags[first - 2] in "nPa" or low[first - 2] in {"those", "close", "others", "one", "everyone"})
            and low[first - 1] not in _OUTER
        ):
            first -= 1
        elif (
            tag == "c"
            and low[first - 1] in {"and", "&", "or"}
            and first < end
            and first >= 2
            and tags[first - 2] in "nPa"
        ):
            conjunct = left_phrase(words, first - 1)
            edge = conjunct[0] if conjunct else first
            if conjunct and (edge == 0 or tags[edge - 1] in ',;:"-.Tkc('):
                first = edge
            break
        elif (tag == "-" and low[first - 1] == "-" and first >= 2) or (
            tag == "." and first < end and tags[first] == "P" and len(low[first - 2]) == 1
        ):
            first -= 1
        elif tag in "sz" and first == end:
            first -= 1
            if tag == "s":
                break
        else:
            break
    while first < end and tags[first] in "c-.":
        first += 1
    return (first, end) if first < end and any(letter in "nPaszdo" for letter in tags[first:end]) else None


def subject(words: Words, first: int) -> tuple[int, int] | None:
    """Who does what the verb group that begins at `first` says; relative and inserted clauses are stepped over."""
    tags, low = words.tags, words.low
    if not first:
        return None
    last = tags[first - 1]
    if last in "sw" or (last == "T" and first > 1 and tags[first - 2] in "nP"):
        if last == "w" or last == "T":
            before = left_phrase(words, first - 1 - (first > 1 and tags[first - 2] == ","))
            if before and low[first - 1] in {"who", "which", "that"}:
                return before[0], first
            return (first - 1, first) if low[first - 1] == "who" else None
        return first - 1, first
    if last in ",-)":
        opening = {",": ",", "-": "-", ")": "("}[last]
        for left in range(first - 2, max(first - 40, 0), -1):
            if tags[left] == opening:
                if left == first - 2:
                    return None
                inner = tags[left + 1]
                if inner in 'vf"' and low[left + 1] not in {"including", "speaking"}:
                    return None
                before = left_phrase(words, left)
                if before is None:
                    return None
                before = _past_citing(words, before)
                keep = inner in "dawPni" or last != ","
                return (before[0], first - 1) if keep else before
            if tags[left] in '";:':
                return None
        return None
    phrase = left_phrase(words, first)
    if phrase is None:
        return _with_relative(words, first) if last in "vefzra" else None
    edge = phrase[0]
    if (
        edge
        and (low[first - 1] in DAYS or low[first - 1] in TIMES)
        and low[edge] in {*DAYS, "this", "last", "next", "earlier"}
    ):
        return subject(words, edge - (tags[edge - 1] in "ir"))
    if edge and tags[edge - 1] in "vefbhmxtzri":
        for left in range(edge - 1, max(edge - 14, 0), -1):
            if tags[left] in ',;:"':
                break
            if low[left] in {"who", "that"} and tags[left - 1] in "nPa":
                before = left_phrase(words, left)
                if before:
                    return before[0], first
    return phrase


def _with_relative(words: Words, first: int) -> tuple[int, int] | None:
    """The noun phrase whose relative clause ends before `first`: "an official who asked not to be named"."""
    for left in range(first - 1, max(first - 14, 0), -1):
        if words.tags[left] in ',;:"':
            return None
        if words.low[left] in {"who", "that"} and words.tags[left - 1] in "nPa":
            before = left_phrase(words, left)
            return (before[0], first) if before else None
    return None


def _past_citing(words: Words, before: tuple[int, int]) -> tuple[int, int]:
    """Who cites, where the phrase is what is cited: "Axios, citing Haaretz, which quoted officers, said"."""
    for left in range(before[0] - 1, max(before[0] - 8, 0), -1):
        if words.tags[left] == "," and words.low[left + 1] in {"citing", "quoting"}:
            return left_phrase(words, left) or before
    return before


def main_subject(words: Words, before: int) -> tuple[int, int] | None:
    """The subject of the first finite verb that stands before `before`."""
    tags = words.tags
    for at in range(1, before):
        if (
            tags[at] in "vmhbx"
            or (tags[at] == "e" and tags[at - 1] in "nPs")
            or (tags[at] == "f" and tags[at - 1] in "nPs")
        ) and tags[at - 1] in "rnPaswT,)":
            first, _ = group_start(words, at)
            phrase = subject(words, first)
            if phrase:
                return phrase
    return None


def right_phrase(words: Words, first: int, *, inverted: bool = False) -> int:
    """Where a noun phrase that begins at `first` ends."""
    tags, low = words.tags, words.low
    at, size = first, len(tags)
    if at < size and tags[at] in "so":
        return at + 1
    while at < size:
        tag = tags[at]
        if tag in _NOMINAL:
            if inverted and low[at] in DAYS:
                break
            if tag == "d" and at > first and tags[at - 1] in "nP" and low[at] not in {"all", "both"}:
                break
            at += 1
        elif (
            (tag == "z" and at > first and tags[at - 1] in "da")
            or (
                tag == "i"
                and at > first
                and at + 1 < size
                and tags[at + 1] in "daPnog"
                and low[at + 1] not in DAYS
                and low[at + 1] != "condition"
                and not (
                    inverted
                    and low[at] in {"in", "on", "at", "during", "after"}
                    and at + 1 < size
                    and tags[at + 1] != "P"
                )
            )
            or (
                tag == "c" and low[at] in {"and", "&", "or"} and at > first and at + 1 < size and tags[at + 1] in "daPn"
            )
            or (tag == "-" and low[at] == "-")
            or (tag == "." and at > first and len(low[at - 1]) == 1 and at + 1 < size and tags[at + 1] == "P")
        ):
            at += 1
        else:
            break
    while at > first and tags[at - 1] in "ic-":
        at -= 1
    return at
