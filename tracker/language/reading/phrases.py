"""Noun phrases and verb groups: who does something, and where the naming of a thing ends."""

from tracker.language.reading.letters import FINITE, NOMINAL, NOUN_OR_ADJECTIVE, NOUNS, PAST_OR_PLAIN, PRONOUNS
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, RELATED, TIMES

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
    tags = words.tags
    first, goes_on = end, True
    while first and goes_on:
        first, goes_on = _step_left(words, first, end)
    while first < end and tags[first] in "c-.":
        first += 1
    first = _past_time(words, first, end)
    return (first, end) if first < end and any(letter in "nPaszdo" for letter in tags[first:end]) else None


def _past_time(words: Words, first: int, end: int) -> int:
    """Where the phrase begins behind words that say when: "last night | Merkel", "In June | Merkel"."""
    low, tags = words.low, words.tags
    at = first
    while at < end and tags[at] in "da" and (low[at] in _WHICH_TIME or low[at].isdigit()):
        at += 1
    is_when = at < end and (low[at] in DAYS or low[at] in TIMES) and (at > first or tags[first - 1 : first] == "i")
    if not is_when:
        return first
    at += 1
    while at < end and (low[at] in _TIMES_OF_DAY or low[at].isdigit()):
        at += 1
    return at if at < end and tags[at] in "dPna" else first


_TIMES_OF_DAY = frozenset(["morning", "afternoon", "evening", "night"])
_WHICH_TIME = frozenset(["last", "this", "next", "every", "each", "the", "that", "same", "one", "early", "late"])


def _step_left(words: Words, first: int, end: int) -> tuple[int, bool]:
    """Take one more word on the left into the phrase, if it belongs to it; and whether more may follow."""
    tag = words.tags[first - 1]
    if tag in NOMINAL:
        return _step_over_nominal(words, first, end)
    if tag in _PREPOSITIONAL and first < end and _is_tied_to_people(words, first):
        return first - 2, True
    if tag in _PREPOSITIONAL and first < end and _hangs_on_noun(words, first):
        return first - 1, True
    if tag == "c" and first < end and _joins_nouns(words, first):
        return _start_of_conjunct(words, first), False
    if _is_inside_name(words, first, end):
        return first - 1, True
    if tag == "r" and first < end and first >= 2 and _is_adverb_within(words, first):
        return first - 2, True
    return _first_step(words, first) if first == end else (first, False)


def _first_step(words: Words, end: int) -> tuple[int, bool]:
    """Take the last word of a phrase that is no noun: "they", "one of them"."""
    tag = words.tags[end - 1]
    if tag == "o" and words.low[end - 2 : end - 1] == ["of"]:
        return end - 2, True
    return (end - 1, tag != "s") if tag in "sz" else (end, False)


def _step_over_nominal(words: Words, first: int, end: int) -> tuple[int, bool]:
    tags = words.tags
    tag = tags[first - 1]
    # Two phrases side by side: "told Merkel | the deal"; but "officials all" and "leaders both" are one.
    if tag == "d" and first - 1 and tags[first - 2] in NOUNS and words.low[first - 1] not in {"all", "both"}:
        return first - 1, False
    if tag in "nPag" and first < end and tags[first] in "ds":
        return first, False
    return first - 1, True


def _is_tied_to_people(words: Words, first: int) -> bool:
    """Whether "people briefed on" ends before `first`."""
    return first >= 3 and words.low[first - 2] in RELATED and words.tags[first - 3] in NOUN_OR_ADJECTIVE


def _hangs_on_noun(words: Words, first: int) -> bool:
    """Whether "officials in" or "those with" ends before `first`; not "officials after", which says when."""
    if first < 2 or words.low[first - 1] in _OUTER:
        return False
    return words.tags[first - 2] in NOUN_OR_ADJECTIVE or words.low[first - 2] in _PEOPLE


def _joins_nouns(words: Words, first: int) -> bool:
    """Whether "Germany and" ends before `first`."""
    return words.low[first - 1] in {"and", "&", "or"} and first >= 2 and words.tags[first - 2] in NOUN_OR_ADJECTIVE


def _start_of_conjunct(words: Words, first: int) -> int:
    """Where "Germany and" begins, if nothing but a clause edge stands before it; else the phrase ends at "and"."""
    conjunct = left_phrase(words, first - 1)
    edge = conjunct[0] if conjunct else first
    # "met Germany and France said": Germany belongs to "met".
    return edge if conjunct and (edge == 0 or words.tags[edge - 1] in ',;:"-.Tkc(') else first


def _is_inside_name(words: Words, first: int, end: int) -> bool:
    """Whether a hyphen or the stop of "George W. Bush" stands before `first`."""
    tag, low = words.tags[first - 1], words.low
    if tag == "-":
        return low[first - 1] == "-" and first >= 2
    return tag == "." and first < end and words.tags[first] == "P" and len(low[first - 2]) == 1


def _is_adverb_within(words: Words, at: int) -> bool:
    """Whether an adverb stands inside a phrase before `at`: "the only way", "a very old bridge"."""
    return words.tags[at - 2] == "d" and words.tags[at] in "na"


_PREPOSITIONAL = frozenset("it")


_PEOPLE = frozenset(["those", "close", "others", "one", "everyone"])


def subject(words: Words, first: int) -> tuple[int, int] | None:
    """Who does what the verb group that begins at `first` says; relative and inserted clauses are stepped over."""
    tags = words.tags
    if not first:
        return None
    last = tags[first - 1]
    if last == "s":
        return first - 1, first
    if last == "w" or (last == "T" and first > 1 and tags[first - 2] in NOUNS):
        return _relative_subject(words, first)
    if last in ",-)":
        return _subject_before_insertion(words, first)
    phrase = left_phrase(words, first)
    if phrase is None:
        return _with_relative(words, first) if last in "vefzra" else None
    edge = phrase[0]
    if edge and _is_time(words, edge, first):
        before = edge - (tags[edge - 1] in "ir")
        return _with_participle(words, before, first) or subject(words, before)
    if edge and tags[edge - 1] in "vefbhmxtzri":
        # The phrase may be the end of a relative clause: "an official who saw the letter said".
        return _with_relative(words, first, edge - 1) or phrase
    return phrase


def _with_participle(words: Words, end: int, first: int) -> tuple[int, int] | None:
    """The opening phrase with a participle that ends at `end`: "filings unsealed | on Thursday"."""
    if end < 2 or words.tags[end - 1] != "e" or words.tags[end - 2] not in NOUNS:
        return None
    phrase = left_phrase(words, end - 1)
    is_opening = phrase is not None and (phrase[0] == 0 or words.tags[phrase[0] - 1] in ',;:"kTc')
    return (phrase[0], first) if phrase and is_opening else None


def _relative_subject(words: Words, first: int) -> tuple[int, int] | None:
    """The noun and its "who": "a minister who said", "a minister, who said"."""
    before = left_phrase(words, first - 1 - (first > 1 and words.tags[first - 2] == ","))
    if before and words.low[first - 1] in {"who", "which", "that"}:
        return before[0], first
    return (first - 1, first) if words.low[first - 1] == "who" else None


def _is_time(words: Words, edge: int, first: int) -> bool:
    """Whether the phrase says when: "Merkel on Tuesday said", "Merkel last week said"."""
    ends_with_time = words.low[first - 1] in DAYS or words.low[first - 1] in TIMES
    return ends_with_time and words.low[edge] in {*DAYS, "this", "last", "next", "earlier"}


def _subject_before_insertion(words: Words, first: int) -> tuple[int, int] | None:
    """Who stands before an insertion: "Merkel, the chancellor, said", "the ministry (in Kyiv) said"."""
    tags = words.tags
    last = tags[first - 1]
    opening = {",": ",", "-": "-", ")": "("}[last]
    for left in range(first - 2, max(first - 40, 0), -1):
        if tags[left] == opening:
            if tags[left - 2 : left] == ",a":
                continue  # an age: "Lomax, 44, of Mill Road, said"
            return _subject_at_opening(words, left, first)
        if tags[left] in '";:':
            return None
    return None


def _subject_at_opening(words: Words, left: int, first: int) -> tuple[int, int] | None:
    """Who stands before the comma, dash or bracket at `left` that opens an insertion."""
    inner = words.tags[left + 1]
    is_clause = inner in 'vf"' and words.low[left + 1] not in {"including", "speaking"}
    before = left_phrase(words, left) if left != first - 2 and not is_clause else None
    if before is None:
        return None
    before = _past_citing(words, before)
    # An apposition belongs to the source, "speaking in Paris" does not.
    is_apposition = inner in "dawPni" or words.tags[first - 1] != ","
    return (before[0], first - 1) if is_apposition else before


def _with_relative(words: Words, first: int, last: int | None = None) -> tuple[int, int] | None:
    """The noun phrase whose relative clause ends before `first`: "an official who asked not to be named".

    Its "who" is looked for from `last` leftwards.
    """
    start = first - 1 if last is None else last
    limit = first if last is None else last + 1
    for left in range(start, max(limit - 14, 0), -1):
        if words.tags[left] in ',;:"':
            return None
        if words.low[left] in {"who", "that"} and words.tags[left - 1] in NOUN_OR_ADJECTIVE:
            before = left_phrase(words, left)
            if before or last is None:
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
    for at in range(1, before):
        if _is_finite_with_subject(words, at):
            first, _ = group_start(words, at)
            phrase = subject(words, first)
            if phrase:
                return phrase
    return None


def _is_finite_with_subject(words: Words, at: int) -> bool:
    """Whether a finite verb with something before it that can be its subject stands at `at`."""
    tag, before = words.tags[at], words.tags[at - 1]
    return (tag in FINITE and before in _ENDS_SUBJECT) or (tag in PAST_OR_PLAIN and before in {"n", "P", "s"})


_ENDS_SUBJECT = frozenset("rnPaswT,)")


def right_phrase(words: Words, first: int, *, inverted: bool = False) -> int:
    """Where a noun phrase that begins at `first` ends."""
    tags = words.tags
    at, size = first, len(tags)
    if at < size and tags[at] in PRONOUNS:
        return at + 1
    while at < size and _continues_phrase(words, first, at, inverted):
        at += 1
    while at > first and tags[at - 1] in "ic-":
        at -= 1
    return at


def _continues_phrase(words: Words, first: int, at: int, inverted: bool) -> bool:
    """Whether the word at `at` belongs to the phrase that begins at `first`."""
    tags, low = words.tags, words.low
    tag = tags[at]
    if tag in NOMINAL:
        starts_another = tag == "d" and at > first and tags[at - 1] in NOUNS and low[at] not in {"all", "both"}
        return not starts_another and not (inverted and low[at] in DAYS)  # "said Merkel Tuesday"
    if tag == "-":
        return low[at] == "-"
    if at == first:
        return False
    if tag == "z":
        return tags[at - 1] in "da"  # "the ruling party"
    if tag == "r":
        return at + 1 < len(tags) and _is_adverb_within(words, at + 1)
    return at + 1 < len(tags) and _joins_next_word(words, at, inverted)


def _joins_next_word(words: Words, at: int, inverted: bool) -> bool:
    """Whether "of", "and" or the stop of an initial ties the next word to the phrase."""
    tag, low, following = words.tags[at], words.low, words.tags[at + 1]
    if tag == "c":
        return low[at] in {"and", "&", "or"} and following in "daPn"
    if tag == ".":
        return len(low[at - 1]) == 1 and following == "P"  # "George W. Bush"
    if tag != "i" or following not in "daPnog" or low[at + 1] in DAYS or low[at + 1] == "condition":
        return False
    # "said the minister in a speech": when the verb comes first, place and time belong to the verb.
    return not (inverted and low[at] in {"in", "on", "at", "during", "after"} and following != "P")
