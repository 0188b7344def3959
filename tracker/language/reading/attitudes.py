"""What a source does to the content of an attribution: it asserts, denies or doubts it, or says nothing of it at all.

Decided by classes of words and by where they stand: the verb that reports, what governs it, what negates it, and
whether its subject is anybody. The classes stand in `language.attitudes`.
"""

from tracker.language.attitudes import (
    ADJECTIVES,
    ATTACKS,
    CONTROLLING,
    FAILING,
    LIMITS,
    NOUNS,
    PUTS_AWAY,
    QUANTIFIERS,
    RAISES,
    UNABLE,
    UNKNOWING,
    VERBS,
    WITHHOLDING,
    is_negator,
)
from tracker.language.kinds import Attitude
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.deeds import is_deed, is_matter
from tracker.language.reading.tokens import Words
from tracker.language.reading.unsaid import is_unsaid
from tracker.language.reading.wordlists import bag

_NO_VERB = bag("noun origin holder state according line headed signed")
_CLAUSES = bag("that clause told quoted question state")
_SAID_BEFORE = bag("parenthetical inverted")
_CONDITIONS = bag("if unless whether lest")
_MOST_CLAUSE = 40  # words
_MOST_OF_SISTER = 7  # words back to the verb that "or" joins with
_MOST_WORDS = 14  # of a noun phrase before its "that"


def attitude_of(words: Words, match: CueMatch) -> Attitude | None:
    """What the source does to the content; None where it does not say it."""
    at = _head(words, match)
    if _nobody_says(words, match) or _is_open(words, match) or is_unsaid(words, match) or is_deed(words, match):
        return None
    said, turned = (True, False) if match.rule in _NO_VERB - {"state"} else _polarity(words, at, match)
    if not said:
        return None
    attitude = _plain(words, match)
    return _turned(match, attitude) if turned and attitude else attitude


def said_clause(words: Words, match: CueMatch) -> tuple[int, int] | None:
    """The clause in the content of a denial or doubt: "that it fell" of "claims that it fell", without "that"."""
    if not match.content or _opening(words, match) == "to":
        return None  # "declined to comment on reports that" is about no report
    if match.rule == "passive":
        return _denied_clause(words, match.cue[0])
    first, end = match.content[0]
    if words.tags[first] == "z" or words.low[first] == "having":
        return first, end  # "denied having signed"
    for at in range(first + 1, min(first + _MOST_WORDS, end - 2)):
        if words.low[at] == "that" and is_matter(words, at):
            return at + 1, end
        if words.tags[at] in ',;:."':
            return None
    return None


def _denied_clause(words: Words, end: int) -> tuple[int, int] | None:
    """The clause before "was denied by": "the claim that it fell"."""
    for at in range(end - 2, max(0, end - _MOST_CLAUSE), -1):
        if words.tags[at] in ';:"':
            return None
        if words.low[at] == "that" and is_matter(words, at):
            return at + 1, end
    return (1, end) if words.low[0] == "that" else None


def _head(words: Words, match: CueMatch) -> int:
    """Where the verb of the cue stands; the last word of the cue where there is none."""
    first, last = match.cue
    verbs = [at for at in range(first, last) if at in words.forms and words.forms[at].lemma == match.lemma]
    return verbs[-1] if verbs else last - 1


def _plain(words: Words, match: CueMatch) -> Attitude | None:
    """What the word that reports does to its content when nothing stands against it."""
    if match.rule in {"noun", "origin", "holder"}:
        return NOUNS.get(match.lemma, Attitude.ASSERTS)
    if match.rule == "state":
        return None if match.lemma in UNKNOWING else ADJECTIVES.get(match.lemma, Attitude.ASSERTS)
    opening = _opening(words, match)
    attitude = _by_construction(words, match, opening) or VERBS.get(match.lemma, Attitude.ASSERTS)
    if opening in {"whether", "if"} and attitude is Attitude.ASSERTS:
        return None  # "will say whether" says neither
    return attitude


def _opening(words: Words, match: CueMatch) -> str:
    """The first word of the content; "to" as well for "not to"."""
    if not match.content:
        return ""
    first = match.content[0][0]
    is_not_to = is_negator(words.low[first]) and words.low[first + 1 : first + 2] == ["to"]
    return "to" if is_not_to else words.low[first]


def _by_construction(words: Words, match: CueMatch, opening: str) -> Attitude | None:
    """What verbs do that differ by what follows them: "asked them to leave", "called for", "ruled out"."""
    cue = set(words.low[slice(*match.cue)])
    lemma = match.lemma
    if (lemma in {"ask", "tell", "remind"} and opening == "to") or (lemma == "ask" and "for" in cue):
        return Attitude.DEMANDS
    if lemma == "call" and cue & {"for", "on", "upon"}:
        return Attitude.DEMANDS
    if lemma == "rule" and cue & {"out", "against"}:
        return Attitude.DENIES
    if cue & PUTS_AWAY and match.rule in {"thing", "preposition"} and said_clause(words, match):
        return Attitude.DENIES
    if lemma == "swear" and opening == "to":
        return Attitude.PROMISES
    if "doubt" in cue or (lemma in ATTACKS and said_clause(words, match)):
        return Attitude.DOUBTS
    return None


def _turned(match: CueMatch, attitude: Attitude) -> Attitude | None:
    """What is left of an attitude behind a negation; mostly nothing, for who has not said it need not deny it."""
    if match.lemma == "doubt":
        return Attitude.ASSERTS
    is_raised = attitude is Attitude.ASSERTS and match.lemma in RAISES and match.rule in _CLAUSES
    return Attitude.DOUBTS if is_raised else None


def _nobody_says(words: Words, match: CueMatch) -> bool:
    """Whether the subject is nobody or hardly anybody: "no official said", "nobody in the town said"."""
    first = match.source[0]
    low, tags = words.low, words.tags
    if low[first] == "it" and match.rule not in _NO_VERB and match.cue[0] > first and "t" in tags[slice(*match.cue)]:
        return True  # "It would be wrong to say that"
    if low[first] in {"there", "nothing"}:
        return True
    places = [first, first - 1, first - 2] if match.rule != "noun" else [first]
    if any(place >= 0 and _is_quantifier(words, place) for place in places if _is_near(words, place, first)):
        return True
    start = first
    # "nothing" looks like a form in -ing, so the word is looked at before its letter.
    while start and first - start < _MOST_WORDS and (tags[start - 1] in "idnPagsor" or low[start - 1] in QUANTIFIERS):
        start -= 1
        if _is_quantifier(words, start) and (not start or tags[start - 1] in ',;:"-kcTr('):
            return True
    return _is_fronted(words, match)


def _is_near(words: Words, place: int, first: int) -> bool:
    """Whether no verb, comma or preposition stands between a place and the source: "not a single | driver"."""
    return all(letter in "drna" for letter in words.tags[place + 1 : first])


def _is_quantifier(words: Words, at: int) -> bool:
    low = words.low
    if low[at] not in QUANTIFIERS:
        return False
    following = low[at + 1] if at + 1 < len(low) else ""
    if low[at] == "no" and (following == "." or following[:1].isdigit() or following in {"doubt", "matter"}):
        return False  # "No. 10"
    if low[at] in {"few", "little"} and at and low[at - 1] in {"a", "the", "these", "those"}:
        return low[at - 2 : at - 1] == ["only"]  # "a few said" is some, "only a few" is not
    return following not in LIMITS


def _is_fronted(words: Words, match: CueMatch) -> bool:
    """Whether a negation opens the clause and the auxiliary stands before its subject: "Never did he say"."""
    first = match.source[0]
    if not first or words.tags[first - 1] not in "xmhb":
        return False
    for at in range(first - 2, -1, -1):
        if words.tags[at] in ',;:."':
            return False
        if is_negator(words.low[at]):
            return words.low[at + 1] not in LIMITS
    return is_negator(words.low[first - 1])  # "Didn't he say"


def _is_open(words: Words, match: CueMatch) -> bool:
    """Whether it is asked or supposed, not told, that the source says it."""
    first = match.source[0]
    if match.rule in _SAID_BEFORE or match.rule in _NO_VERB:
        return False
    if {*words.low[max(first - 2, 0) : first]} & _CONDITIONS or words.low[first - 1 : first] == ["let"]:
        return True
    asks = words.tags.rstrip("\"')")[-1:] == "?" and '"' not in words.tags[match.cue[1] :]
    clause = max(words.tags.rfind(sign, 0, first) for sign in ',;:"-') + 1
    return asks and words.tags[clause] in "xmhbwk"


def _polarity(words: Words, at: int, match: CueMatch) -> tuple[bool, bool]:
    """Whether what the verb at `at` says is said at all, and whether it is negated; verbs that govern it count."""
    turned = False
    for _ in range(6):  # governors in one another; nobody writes more
        negated, first = _negated(words, at)
        turned ^= negated and not _waits(words, match)
        governor = _governor(words, at, first)
        if governor is None:
            return True, turned
        if governor < 0:
            return False, turned
        if words.low[governor] in FAILING:
            turned = not turned
        at = governor
    return True, turned


def _negated(words: Words, at: int) -> tuple[bool, int]:
    """Whether an odd number of negators stands in the verb group of `at`, and where the group begins."""
    low, tags, first, negated = words.low, words.tags, at, False
    while first and (tags[first - 1] in "rmhbx" or is_negator(low[first - 1])):
        first -= 1
        if is_negator(low[first]) and low[first + 1] not in LIMITS:
            negated = not negated
    if low[max(first - 2, 0) : first] == ["anything", "but"]:
        negated = not negated
    return negated, first


def _waits(words: Words, match: CueMatch) -> bool:
    """Whether "until" follows the cue: "did not say until Monday that" says that it was said."""
    start = match.content[0][0] if match.content else match.cue[1]
    return bool({"until", "till"} & set(words.low[match.cue[1] : max(start, match.cue[1])]))


def _governor(words: Words, at: int, first: int) -> int | None:
    """The place of the word that governs the verb; -1 where it says that nothing is done, None without one."""
    low, tags = words.low, words.tags
    if not first:
        return None
    before = first - 1
    if tags[before] == "t":
        return _before_to(words, before)
    if tags[at] == "z":
        return _before_gerund(words, before)
    if tags[before] == "c" and before and low[before] in {"or", "nor", "and"} and _shares(words, at, before):
        return _sister(words, before)
    return None


def _sister(words: Words, joint: int) -> int | None:
    """The verb before "or": "has not backed her or said"."""
    places = range(joint - 1, max(joint - _MOST_OF_SISTER, 0), -1)
    return next((at for at in places if words.tags[at] in "efvz" or at in words.forms), None)


def _shares(words: Words, at: int, joint: int) -> bool:
    """Whether two verbs share their auxiliary: "did not confirm or deny", "neither confirmed nor denied"."""
    if words.low[joint] in {"or", "nor"}:
        return True
    return joint - 1 in words.forms and words.tags[at] == "f"


def _before_to(words: Words, to: int) -> int | None:
    """What leads to "to say": "refused", "unable", "too early", "has yet", "has no reason"."""
    low, tags, at = words.low, words.tags, to - 1
    if at < 0:
        return None
    if low[at] in UNABLE or low[at] in WITHHOLDING:
        return -1
    around = low[max(at - 3, 0) : at]
    if (tags[at] == "a" and "too" in around) or (tags[at] == "n" and {"no", "little"} & set(around)):
        return -1
    if _is_told_to(words, at):
        return -1
    if tags[at] in "aezfv" or at in words.forms or low[at] in FAILING:
        return at
    return None


def _is_told_to(words: Words, at: int) -> bool:
    """Whether somebody else is wanted to say it: "wants the board to say"; "used the speech to say" says it."""
    while at > 0 and words.tags[at] in "daPngo":
        at -= 1
    verb = words.forms.get(at)
    return verb is not None and (verb.lemma in CONTROLLING or VERBS.get(verb.lemma) is Attitude.DEMANDS)


def _before_gerund(words: Words, before: int) -> int | None:
    """What leads to "saying": "without", "short of", "instead of", "refrained from", "avoided"."""
    low = words.low
    if low[before] in WITHHOLDING or low[before] in {"without", "than", "against"}:
        return -1
    if low[before] == "of" and before and low[before - 1] in {"short", "instead", "far"}:
        return -1
    # Whatever keeps from saying, one does not say it; but "aside from saying" one does.
    return -1 if low[before] == "from" and not {*low[max(before - 1, 0) : before]} & {"aside", "apart"} else None
