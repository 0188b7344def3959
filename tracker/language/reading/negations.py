"""Whether what is said has a negation of its own: "no deaths were reported", "it has not cost a tree"."""

from bisect import bisect_left

from tracker.language.attitudes import DENYING, LIMITS, NEGATORS, is_negator
from tracker.language.reading.clauses import finite_between
from tracker.language.reading.lexicon import MATTERS
from tracker.language.reading.tokens import Words, words_of
from tracker.language.reading.wordlists import bag

_FALSE = bag("untrue false wrong incorrect inaccurate unfounded baseless fabricated lie lies hoax")
_MEASURES = bag("doubt question matter fewer less more later sooner wonder longer.")
_MAY_NEGATE = NEGATORS | _FALSE | {"anything"}
_LONGEST_WARNING = 12  # words up to the comma
_LEAVES_OPEN = bag("without")  # "it ended without a vote" says what happened


def is_negated(words: Words, start: int, end: int) -> bool:
    """Whether the main clause of that part of the text is negated; what only a subordinate clause denies is not.

    `words` are those of the sentence in which it begins.
    """
    clause = _part(words, start, end)
    if _MAY_NEGATE.isdisjoint(clause.low) and "n't" not in " ".join(clause.low):
        return False
    return any(_negates(clause, at) for at in range(*_main_clause(clause))) or _is_called_false(clause)


def _part(words: Words, start: int, end: int) -> Words:
    """The words of that part; cut anew only where it goes on behind the sentence."""
    if not words.starts or start < words.starts[0] or end > words.ends[-1]:
        return words_of(words.text, start, end)
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    return Words(
        words.text, words.low[first:last], words.starts[first:last], words.ends[first:last], words.tags[first:last]
    )


def _main_clause(words: Words) -> tuple[int, int]:
    """From the first word behind an opening "although …," up to the first subordinate clause."""
    tags, size = words.tags, len(words.tags)
    first = 1 if tags[:1] in {"T", "w"} else _behind_warning(words)
    if tags[:1] == "k" and "," in tags:
        first = tags.index(",")
    seen_verb = False
    for at in range(first, size):
        if seen_verb and (tags[at] in "kT;" or (tags[at] == "w" and tags[at - 1] in ",n")):
            return first, at
        seen_verb = seen_verb or tags[at] in "vmbhxefz"
    return first, size


def _behind_warning(words: Words) -> int:
    """Where the clause begins behind "don't worry," or "never fear:"; what one is told to do is no fact."""
    tags = words.tags
    first = 1 if tags[:1] == '"' else 0
    opens = bool({"don't", "do", "never"} & set(words.low[first : first + 1]))
    stop = next((at for at in range(first, min(first + _LONGEST_WARNING, len(tags))) if tags[at] in ",:;-"), 0)
    return stop if opens and stop and tags[stop + 1 : stop + 2] != "c" and finite_between(words, stop, len(tags)) else 0


def _negates(words: Words, at: int) -> bool:
    low = words.low
    if low[at : at + 2] == ["anything", "but"]:
        return True
    if not is_negator(low[at]) or low[at] in _LEAVES_OPEN:
        return False
    if _is_of_relative(words, at):
        return False
    if low[0] in {"it", "there"} and not DENYING.isdisjoint(low[at : at + 4]):
        return False  # "There is no denying that", "It cannot be denied that"
    following = low[at + 1] if at + 1 < len(low) else ""
    if low[at] == "no" and (following == "." or following[:1].isdigit() or following in _MEASURES):
        return False  # "No. 10", "no doubt", "no fewer than"
    return following not in LIMITS


def _is_of_relative(words: Words, at: int) -> bool:
    """Whether the negated verb is that of "who", "the man who did not reply"."""
    before = at - 1
    while before > 0 and words.tags[before] in "xmhbr":
        before -= 1
    return before > 0 and (words.tags[before] == "w" or (words.low[before] == "that" and words.tags[before - 1] == "n"))


def _is_called_false(words: Words) -> bool:
    """Whether it is "it was untrue that" or "the report that … was untrue"."""
    low = words.low
    if low[:1] == ["it"]:
        return bool(_FALSE & set(low[:6])) and "that" in low[:_LONGEST_WARNING]
    said = next((at for at in range(1, min(len(low), 6)) if low[at] == "that" and low[at - 1] in MATTERS), 0)
    verbs = [at for at in range(said, len(low)) if words.tags[at] == "b"]
    return bool(said and verbs and _FALSE & set(low[verbs[-1] :]))
