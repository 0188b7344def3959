"""Where what is said ends because the sentence around it goes on: behind "who said so", behind "his claim that …"."""

from tracker.language.reading.clauses import opens_clause, outside_quotations
from tracker.language.reading.letters import FINITE, VERBS
from tracker.language.reading.tokens import Words

Range = tuple[int, int]


def relative_end(words: Words, verb: int, content: Range) -> int:
    """Where the content ends that the verb of an inserted "who" or "which" brings in: ", who denied it, was held"."""
    first, end = content
    if verb < 2 or words.tags[verb - 1] != "w" or words.tags[verb - 2] != "," or first < verb:
        return end
    opens_sentence = words.tags[0] in "zi"
    inserted = 0
    for at in outside_quotations(words, first):
        if at >= end - 1:
            break
        if words.tags[at] != ",":
            continue
        following = at + 1 + (words.tags[at + 1] == "r")
        if words.tags[at + 1] == "w":
            inserted += 1
        elif words.tags[following : following + 1] in VERBS or (opens_sentence and opens_clause(words, at + 1)):
            if not inserted:
                return at
            inserted -= 1
    return end


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
