"""How far a clause or a thing reported on reaches, and what is stepped over on the way to it."""

from collections.abc import Iterator

from tracker.language.reading.adjuncts import BEFORE_TIMES, skip_adjuncts
from tracker.language.reading.letters import (
    FINITE,
    NOMINAL_OR_SUBJECT,
    OPENS_NOUN_PHRASE,
    PAST_OR_PLAIN,
    SUBJECT_WORDS,
    VERBS,
    VERBS_BUT_PLAIN,
)
from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, TIMES, bag

_LEADS_TO_SAY = bag(
    "adding saying citing arguing noting calling claiming telling warning suggesting accusing insisting "
    "explaining pointing referring quoting promising urging vowing according"
)


def finite_between(words: Words, first: int, end: int) -> bool:
    """Whether a clause of its own could stand there: a subject and a finite verb after it."""
    tags = words.tags
    for at in range(first + 1, end):
        relative = "w" in tags[first:at]  # after "who" the verb may belong to the relative clause
        if tags[at] in FINITE and tags[at - 1] != "t":
            if not relative and "T" not in tags[first:at]:
                return True
        elif not relative and "t" not in tags[first:at] and _is_finite_form(words, at):
            return True
    return False


def _is_finite_form(words: Words, at: int) -> bool:
    """Whether a past or plain form is a finite verb: "they agreed", but not "officials held in Kyiv"."""
    tags = words.tags
    if tags[at] not in PAST_OR_PLAIN or tags[at - 1] not in "nPsro":
        return False
    is_reduced = at + 1 < len(tags) and words.low[at + 1] in {"by", "in", "on", "at", "with"}
    return tags[at] == "f" or not is_reduced or tags[at - 1] == "s"


def opens_clause(words: Words, first: int) -> bool:
    """Whether a subject with its own finite verb begins at `first`."""
    tags, low, size = words.tags, words.low, len(words.tags)
    at = first
    while at < size and tags[at] in "r(\"'":
        at += 1
    if at < size and tags[at] in "kiw":
        return finite_between(words, at, clause_end(words, at))
    if at < size and (tags[at] == "z" or low[at] == "that"):
        at += 1
    at = right_phrase(words, at)
    if at == first:
        return False
    if tags[first] == "z" and low[first] not in TIMES and tags[at : at + 1] in {"i", "r"}:
        end = next((place for place in range(at, size) if tags[place] in ',;:"ckwTt'), size)
        return finite_between(words, at, end)  # "winning away from home was hard"
    while at < size and tags[at] == "r":
        at += 1
    return at < size and _is_verb_of_subject(words, first, at)


def _reports(words: Words, first: int) -> bool:
    """Whether somebody else begins to speak at `first`: "and another said they"."""
    at = right_phrase(words, first)
    form = words.forms.get(at) if at > first else None
    return form is not None and form.lemma in _SPEECH and form.kind in "p3P"


_SPEECH = bag("say tell add write report note claim argue warn announce insist state declare explain suggest")


def _is_said(words: Words, at: int) -> bool:
    """Whether "…, said the minister" begins at `at`."""
    form = words.forms.get(at)
    if form is None or form.kind not in "p3P" or "q" not in form.frames or at + 1 >= len(words.tags):
        return False
    end = right_phrase(words, at + 1)
    return words.tags[at + 1] in "dPna" and (end >= len(words.tags) or words.tags[end] in ",.")


def _speaks(words: Words, first: int) -> bool:
    """Whether "…, she said" begins at `first`."""
    at = right_phrase(words, first)
    if at == first:
        return False
    while at < len(words.tags) and words.tags[at] in "rhb":
        at += 1
    form = words.forms.get(at)
    if form is None or "q" not in form.frames or form.kind not in "p3Pfz":
        return False
    after = at + 1
    if "o" in form.frames and after < len(words.tags) and words.tags[after] in "dPnago":
        after = right_phrase(words, after)
    after = skip_adjuncts(words, after)
    return after >= len(words.tags) or words.tags[after] in '.,;"-'


def _is_verb_of_subject(words: Words, first: int, at: int) -> bool:
    """Whether the finite verb of the subject that begins at `first` stands at `at`, or comes later."""
    tag = words.tags[at]
    if tag in FINITE:
        return True
    if tag in PAST_OR_PLAIN and (tag == "f" or _is_past_tense(words, at)):
        return True
    if tag == "e" and words.tags[at + 1 : at + 2] not in FINITE:
        return _verb_follows_insertion(words, first, at)  # "the breaks used by Trump | do nothing"
    if tag in ",w(-tz\"'Ts" or words.low[at] in {"in", "at", "on"}:
        return _verb_follows_insertion(words, first, at)
    return False


def _is_past_tense(words: Words, at: int) -> bool:
    """Whether a form in -ed is a past: "officials agreed to", but not "officials criticised by"."""
    if at + 1 >= len(words.tags) or words.low[at + 1] == "by":
        return False
    return words.tags[at - 1] in "sP" or at in words.forms or words.tags[at + 1] in "dPonaTtri.,"


def _verb_follows_insertion(words: Words, first: int, at: int) -> bool:
    """Whether a verb is left for the subject: "the man who came | left" has two, the first is of "who"."""
    tags = words.tags
    needed = 2 if tags[at] in "wTs" else 1
    for place in range(at + 1, clause_end(words, first)):
        if tags[place] in FINITE and tags[place - 1] not in "tmbhx":
            needed -= 1
            if not needed:
                return True
        elif tags[place] in "wT":
            needed += 1
    return False


def clause_end(words: Words, first: int, *, relative: bool = False) -> int:
    """Where a reported clause that begins at `first` ends."""
    tags, size = words.tags, len(words.tags)
    end = next((at for at in outside_quotations(words, first) if _ends_clause(words, first, at, relative)), size)
    while end > first and tags[end - 1] in ".,-":
        end -= 1
    return end


def outside_quotations(words: Words, first: int) -> Iterator[int]:
    """The places from `first` on that stand in no quotation marks: a comma inside them ends nothing."""
    quoted = False
    for at in range(first, len(words.tags)):
        if words.tags[at] == '"':
            quoted = not quoted
        elif not quoted:
            yield at


def _ends_clause(words: Words, first: int, at: int, relative: bool) -> bool:
    """Whether the clause that begins at `first` ends before the word at `at`."""
    tags = words.tags
    tag = tags[at]
    if tag == ";" or (tag == ")" and "(" not in tags[first:at]):
        return True
    if at + 1 >= len(tags):
        return False
    if tag == "c":
        return at > first + 2 and _begins_another_report(words, at)
    return tag == "," and at > first + 1 and _comma_ends_clause(words, at, relative)


def _begins_another_report(words: Words, at: int) -> bool:
    """Whether "and said", "and another said they" or ", but was" begins at `at`."""
    tags, low = words.tags, words.low
    verb = at + 2 if tags[at + 1] == "r" else at + 1
    form = words.forms.get(verb)
    goes_on = form is None or form.kind not in "p3P" or tags[at - 1] == "i"
    if form and not goes_on and form.frames and (low[at] == "but" or "c" in form.frames or "q" in form.frames):
        return True
    if tags[at + 1] in NOMINAL_OR_SUBJECT and _reports(words, at + 1):
        return True
    return tags[at - 1] == "," and low[at] in {"but", "yet"} and tags[at + 1] in VERBS_BUT_PLAIN


def _comma_ends_clause(words: Words, at: int, relative: bool) -> bool:
    """Whether what follows the comma at `at` is no longer said by the source."""
    following = words.low[at + 1]
    if following in _LEADS_TO_SAY or following in _CONTRASTS:
        return True
    if following == "but" and finite_between(words, at + 2, len(words.tags)):
        return True
    if relative and words.tags[at + 1] in VERBS:
        return True  # "a minister who was there, said": the verb is the minister's
    return _participle_clause_follows(words, at) or _speaker_follows(words, at)


def _participle_clause_follows(words: Words, at: int) -> bool:
    """Whether ", raising fears" begins at `at`; ", including two ministers" goes on with what was said."""
    tags = words.tags
    if tags[at + 1] != "z" or at + 2 >= len(tags) or tags[at + 2] not in "daPngosiTtzk":
        return False
    return words.low[at + 1] not in {"including", "depending", "regarding"} and not _lists(words, at + 1)


def _speaker_follows(words: Words, at: int) -> bool:
    """Whether ", she said" or ", said the minister" begins at `at`."""
    tag = words.tags[at + 1]
    return (tag in SUBJECT_WORDS and _speaks(words, at + 1)) or (tag in "ev" and _is_said(words, at + 1))


_CONTRASTS = frozenset(["though", "although", "while", "whereas"])


def phrase_end(words: Words, first: int) -> int:
    """Where a thing reported on ends: a noun phrase with what hangs on it."""
    for at in outside_quotations(words, first):
        if at == first:
            continue
        if _ends_phrase(words, at):
            return at
        if _says_when(words, at):
            return at - 1 if words.low[at - 1] in {"on", "late", "early", "last", "next"} else at
    return len(words.tags)


def _lists(words: Words, at: int) -> bool:
    """Whether a comma is one of a list that ends with "and"."""
    for step in range(at, min(at + 9, len(words.tags))):
        if words.tags[step] == "c":
            return True
        if words.tags[step] in 'vembhxk"wT':
            return False
    return False


def _ends_phrase(words: Words, at: int) -> bool:
    """Whether the thing ends before the stop, the comma, the "because" or the "and" at `at`."""
    tags, low = words.tags, words.low
    tag, is_last = tags[at], at + 1 == len(tags)
    if tag == ".":
        return is_last  # any other stop belongs to an abbreviation
    if tag == "-":
        return low[at] != "-"  # a hyphen holds words together, a dash divides them
    if tag == ",":
        return is_last or tags[at + 1] not in OPENS_NOUN_PHRASE or not _lists(words, at + 1)
    if tag == "k":
        return low[at] not in {"how", "why", "than", "where", "as"}
    return tag in ";:" or (tag == "c" and not is_last and _verb_follows_and(words, at))


def _verb_follows_and(words: Words, at: int) -> bool:
    """Whether "and left", "and then left" or "and they" begins at `at`: somebody does something else."""
    tags = words.tags
    if tags[at + 1] == "r":
        return at + 2 < len(tags) and tags[at + 2] in VERBS_BUT_PLAIN
    return tags[at + 1] in VERBS_BUT_PLAIN or tags[at + 1] == "s"


def _says_when(words: Words, at: int) -> bool:
    """Whether "Monday" or "after the vote" begins at `at`."""
    return words.low[at] in DAYS or words.low[at] in BEFORE_TIMES
