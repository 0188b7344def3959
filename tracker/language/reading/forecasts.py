"""Whether the main clause of a claim foretells: by its main verb, not by a "may" somewhere in it."""

from enum import StrEnum

from tracker.language.reading.letters import AFTER_TO, FINITE
from tracker.language.reading.main_clause import Clause
from tracker.language.reading.pieces import Range
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, TIMES, bag

_DEFINITE = bag("will would 'll 'd won't wouldn't")
_POSSIBLE = bag("could might may mightn't")
_ABLE = bag("see hear feel smell taste read find reach tell understand remember afford")
_NOBODY_BEFORE = (["nobody"], ["none"], ["neither"], ["few"], ["one"])
_EXPECTED = bag("expected projected forecast predicted set bound likely unlikely poised about certain sure destined")
_BY_ITSELF = bag("likely unlikely expected")
_SEEM = bag("look looks looked seem seems seemed appear appears appeared remain remains")
_EXPECT = bag("expect expects anticipate anticipates forecast forecasts predict predicts foresee foresees")
_NO_DEED = bag(
    "be have become remain stay rise fall grow shrink drop climb soar collapse crash double triple halve win lose fail "
    "succeed survive die happen occur prove lead cause mean reach suffer recover last hit hurt benefit help improve "
    "worsen see get need cost take come go continue begin start end live know find feel change face bring make depend "
    "exceed surpass overtake spark trigger risk weaken strengthen damage threaten tip shake turn"
)
"""Verbs of what comes about: who says that somebody will do another thing announces it."""
_DEEDS = bag("take make come go bring end start begin see change continue help face turn")
"""Of those, what is a deed where somebody is said to do it."""
_PERSONS = bag("i we he she they")
_GUESSES = bag("likely probably possibly perhaps inevitably eventually certainly surely presumably")
_NO_PLAIN = bag("is are was were has had does did")
_ASIDES = bag("tell say admit")  # "I'll tell you this"
_THINGS = bag("it this that there")
_ARRANGED = bag("able ready willing open closed available free present prepared")
_PARTICIPLES = frozenset("evf")
_PAST = frozenset("ev")
_BEHIND_A_DEED = frozenset("dnPagoi")


class Outlook(StrEnum):
    """How a main clause looks ahead."""

    FORETELLS = "foretells"
    ANNOUNCES = "announces"
    FIXES = "fixes a day"
    REFUSES = "refuses"


def outlook_of(clause: Clause) -> tuple[Outlook, Range] | None:
    """How the main clause looks ahead, if it does, and by which words."""
    words = clause.words
    for at in clause.main:
        verb = _verb_of(words, at, clause.last) if words.tags[at] == "m" else None
        if verb and words.low[at] in _DEFINITE and words.low[verb] not in _ASIDES:
            return _definite(clause, at, verb), words.span(at, verb + 1)
        end = _possible_end(words, at, verb) or _expected_end(clause, at) or _risks_end(clause, at)
        if end:
            return Outlook.FORETELLS, words.span(at, end)
    return None


def _verb_of(words: Words, at: int, last: int) -> int | None:
    """The verb that a modal at `at` goes with; the month of May has none."""
    verb = at + 1
    while verb < last and (words.tags[verb] == "r" or words.low[verb] in _GUESSES):
        verb += 1
    if _is_no_modal(words, at, verb, last):
        return None
    return verb if verb < last and words.tags[verb] not in ".,;:-dPi" and words.low[verb] not in _NO_PLAIN else None


def _is_no_modal(words: Words, at: int, verb: int, last: int) -> bool:
    """Whether it is the month of May, or a "'d" that is "had"."""
    if words.low[at] == "may":
        return at > 0 and words.text[words.starts[at]] == "M"
    return words.low[at] == "'d" and verb < last and (words.tags[verb] in _PAST or words.low[verb] == "been")


def _definite(clause: Clause, at: int, verb: int) -> Outlook:
    """What "will" or "would" does with its verb."""
    words = clause.words
    low, tags = words.low, words.tags
    after = _after_adverbs(words, verb, clause.last)
    if low[verb] == "be":
        guesses = bool(_GUESSES & set(low[at:verb]))
        if guesses or after >= clause.last or (tags[after] not in _PARTICIPLES and low[after] not in _ARRANGED):
            return Outlook.FORETELLS
        return Outlook.FIXES if _names_day(clause) else Outlook.ANNOUNCES
    before = low[at - 1] if at > clause.first else ""
    by_person = before in _PERSONS
    is_deed = low[verb] not in _NO_DEED or (by_person and before != "we" and low[verb] in _DEEDS)
    if not is_deed or _GUESSES & set(low[at:verb]) or before in _THINGS:
        return Outlook.FORETELLS
    if "not" in low[at:verb] or low[at] in {"won't", "wouldn't"}:
        return Outlook.REFUSES
    acts = by_person or (after < clause.last and tags[after] in _BEHIND_A_DEED)
    return Outlook.ANNOUNCES if acts else Outlook.FORETELLS


def _after_adverbs(words: Words, verb: int, last: int) -> int:
    """The place behind the verb and its adverbs."""
    after = verb + 1
    while after < last and words.tags[after] == "r":
        after += 1
    return after


def _names_day(clause: Clause) -> bool:
    """Whether the main clause says on which day or in which month."""
    words = clause.words
    return any(
        words.low[at] in DAYS or (words.low[at] in TIMES and words.tags[at] in "Pm" and words.tags[at - 1] in "ia")
        for at in clause.main
        if at
    )


def _possible_end(words: Words, at: int, verb: int | None) -> int | None:
    """Behind the verb of "could" or "may" at `at`, unless it says what was: "could hear", "may have left"."""
    low = words.low[at]
    if verb is None or low not in _POSSIBLE:
        return None
    if low == "could":
        was = "not" in words.low[at + 1 : verb] or words.low[verb] in _ABLE or words.low[at - 1 : at] in _NOBODY_BEFORE
    else:
        was = words.tags[verb] == "h" and (
            words.tags[verb + 1 : verb + 2] in {"e", "v", "b"} or words.low[verb + 1 : verb + 2] == ["left"]
        )
    return None if was else verb + 1


def _expected_end(clause: Clause, at: int) -> int | None:
    """Behind "is expected to", "is likely" or "analysts expect" that begins at `at`."""
    words = clause.words
    low, tags = words.low, words.tags
    if low[at] in _EXPECT and tags[at] in "vf" and at > clause.first and tags[at - 1] in "nPr":
        return at + 1
    opens = at == clause.first and low[at] in _EXPECTED
    if tags[at] != "b" and low[at] not in _SEEM and not opens:
        return None
    word = at if opens else _after_adverbs(words, at, clause.last)
    if word >= clause.last or low[word] not in _EXPECTED:
        return None
    followed = tags[word + 1 : word + 2] == "t" and word + 1 < clause.last
    return word + 1 + followed if followed or low[word] in _BY_ITSELF else None


def _risks_end(clause: Clause, at: int) -> int | None:
    """Behind "risks losing", "threatens to sink" or "is going to fall" that begins at `at`."""
    low, tags, last = clause.words.low, clause.words.tags, clause.last
    if low[at] in {"risk", "risks"} and tags[at + 1 : at + 2] == "z" and at + 1 < last:
        return None if any(tags[place] in FINITE for place in clause.main if place != at) else at + 2
    if low[at] in {"threaten", "threatens", "going", "stands"} and tags[at + 1 : at + 2] == "t" and at + 2 < last:
        return at + 3 if tags[at + 2] in AFTER_TO else None
    return None
