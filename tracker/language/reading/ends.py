"""Where what is said ends because the sentence around it goes on: behind "who said so", behind "his claim that …"."""

from tracker.language.reading.clauses import opens_clause, outside_quotations
from tracker.language.reading.letters import FINITE, NOUNS, VERBS
from tracker.language.reading.tokens import Words

Range = tuple[int, int]


def relative_end(words: Words, verb: int, source: Range, content: Range) -> int:
    """Where the content ends that "who", "which" or "whose" brings in: ", who denied it, was held"."""
    first, end = content
    if words.low[source[0]] == "whose":
        verb = source[0] + 1
    if verb < 2 or first < verb:
        return end
    if not source[0] and words.tags[verb - 1] in "wT" and words.tags[verb - 2] in NOUNS:
        return subject_end(words, first, end)  # "The paper that said so | has closed"
    if words.tags[verb - 2] != "," or (words.tags[verb - 1] != "w" and words.low[verb - 1] != "whose"):
        return end
    return _closing_comma(words, first, end) or (not source[0] and _joint(words, first, end)) or end


def _closing_comma(words: Words, first: int, end: int) -> int:
    """The comma behind which the sentence goes on around an inserted clause; 0 without one."""
    opens_sentence = words.tags[0] in "zi"
    inserted = 0
    for at in outside_quotations(words, first):
        if at >= end - 1:
            break
        if words.tags[at] != ",":
            continue
        following = at + 1 + (words.tags[at + 1] == "r")
        if words.tags[at + 1 : at + 3] == "cw":
            return at  # ", and who"
        if words.tags[at + 1] == "w":
            inserted += 1
        elif words.tags[following : following + 1] in VERBS or (opens_sentence and opens_clause(words, at + 1)):
            if not inserted:
                return at
            inserted -= 1
    return 0


def _joint(words: Words, first: int, end: int) -> int:
    """The comma before another subject of the sentence: "The widow, who says so, and her son have left"."""
    commas = (at for at in outside_quotations(words, first) if at < end - 2 and words.tags[at : at + 2] == ",c")
    return next((at for at in commas if opens_clause(words, at + 2)), 0)


def subject_end(words: Words, first: int, end: int) -> int:
    """Where the clause ends that belongs to a subject: "[his denial] that it was his | was not believed"."""
    tags = words.tags
    verbs = 1
    at = first + 1
    while at < end:
        if tags[at] in "kTw" or (tags[at] == "s" and tags[at - 1] not in "kTw" and at > first + 1):
            verbs += 1
        if _is_verb_there(words, at, first if verbs == 1 else at):
            if not verbs:
                return at
            verbs -= 1
            while at + 1 < end and tags[at + 1] in "rmhbxvefz" and tags[at] not in "evf":
                at += 1
        at += 1
    return end


def _is_verb_there(words: Words, at: int, first: int) -> bool:
    """Whether the verb of a clause stands at `at`: a finite one, or a past with its subject or its object."""
    tags = words.tags
    if tags[at] in FINITE:
        return tags[at - 1] != "t"
    if tags[at] != "e" or tags[at - 1] in "dbhi":
        return False
    return (at > first + 1 and tags[at - 1] in "nPs") or tags[at + 1 : at + 2] in {"d", "P", "o"}


def behind_but(words: Words, content: Range) -> Range:
    """What is said in "not that it rained but that it snowed": the latter."""
    first, end = content
    if words.low[first] != "that" or words.low[first - 1] != "not":
        return content
    later = (at for at in range(first + 2, end - 2) if words.low[at - 1 : at + 1] == ["but", "that"])
    return next(later, first), end
