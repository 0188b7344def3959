"""The parts of a sentence that make a claim of their own."""

import itertools
from collections.abc import Iterator

from tracker.language.reading.clauses import opens_clause
from tracker.language.reading.tokens import Words

Range = tuple[int, int]
_FEWEST = 3  # words
_ASIDES = frozenset(
    {"however", "but", "and", "meanwhile", "yet", "also", "still", "moreover", "while", "although", "though"}
)


def segments(words: Words, first: int = 0, end: int | None = None) -> Iterator[Range]:
    """Clauses from `first` up to `end`, with insertions between dashes as claims of their own."""
    end = len(words.tags) if end is None else end
    cuts, inner = _cuts(words, first, end)
    for start, stop in itertools.pairwise(cuts):
        yield from _tidied(words, start, stop)
    for start, stop in inner:
        yield from _tidied(words, start, stop, inserted=True)


def _cuts(words: Words, first: int, end: int) -> tuple[list[int], list[Range]]:
    """Where one clause ends and the next begins, and the clauses that stand inside others."""
    opening = _opening(words, first, end)
    cuts = [first, opening] if opening else [first]
    inner: list[Range] = []
    at = first
    while at < end:
        insertion = _insertion(words, at, end)
        if _divides(words, at, end):
            cuts.append(at)
        elif insertion:
            inner.append(insertion)
            if words.tags[at] == "-":
                at = insertion[1]  # behind the second dash, which would open another insertion
        elif at > first and _opens_as_clause(words, at, end):
            inner.append((at + 1, close_of(words, at + 1, end)))
        at += 1
    return [*cuts, end], inner


def _divides(words: Words, at: int, end: int) -> bool:
    """Whether another main clause begins: "; they left", ", but they left"."""
    if words.tags[at] == ";":
        return True
    joins = words.tags[at] == "," and at + 2 < end and words.low[at + 1] in _JOINS
    return joins and opens_clause(words, at + 2)


def _insertion(words: Words, at: int, end: int) -> Range | None:
    """The words between two dashes."""
    tags, low = words.tags, words.low
    if tags[at] == "-" and low[at] != "-":
        return at + 1, next((place for place in range(at + 1, end) if tags[place] == "-" and low[place] != "-"), end)
    return None


def _opens_as_clause(words: Words, at: int, end: int) -> bool:
    """Whether "as they left" begins there."""
    return words.low[at] == "as" and at + 1 < end and opens_clause(words, at + 1)


_JOINS = frozenset(["and", "but", "while", "whereas", "although", "though", "yet"])


def _opening(words: Words, first: int, end: int) -> int | None:
    """Where a clause that opens the sentence ends: "While the draft is short, …"."""
    if words.low[first] not in {"while", "although", "though", "as", "if", "when", "because", "after", "before"}:
        return None
    for at in range(first + 3, end):
        pause = words.tags[at] == "," or (words.tags[at] == "-" and words.tags[at + 1 : at + 2] == "s")
        if pause and opens_clause(words, at + 1):
            return at
    return None


def close_of(words: Words, first: int, end: int) -> int:
    """The comma or dash that ends a relative clause."""
    for at in range(first + 1, end):
        if words.tags[at] in ";-" and words.low[at] != "-":
            return at
        if words.tags[at] == "," and at + 1 < end and words.tags[at + 1] not in "anPd":
            return at
    return end


def _tidied(words: Words, first: int, end: int, *, inserted: bool = False) -> Iterator[Range]:
    tags = words.tags
    while first < end and (tags[first] in ",;:-.)" or words.low[first] in _ASIDES):
        first += 1
    while end > first and tags[end - 1] in ",;:-.(!?":
        end -= 1
    whole = inserted or (first == 0 and end > _FEWEST and tags[end : end + 1] in {".", "?", "!"})
    if end - first >= _FEWEST and (whole or set(tags[first:end]) & set("vefbhmxz")):
        yield first, end
